package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Light, dark, or as the reader's system asks; the switch in the top bar keeps it in a cookie. */
@Named
@RequestScoped
public class ActiveTheme {
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    @Inject HttpServletRequest request;

    public String getName() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? "auto"
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals("linja-theme"))
                        .map(Cookie::getValue)
                        .filter(THEMES::contains)
                        .findFirst()
                        .orElse("auto");
    }
}
