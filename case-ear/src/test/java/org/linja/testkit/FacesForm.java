package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as a browser sends it back. */
public final class FacesForm {
    /** What it is sent as. */
    public static final String TYPE = "application/x-www-form-urlencoded";

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private FacesForm() {}

    /** These fields, and of which view they are. */
    public static String of(HttpResponse<String> opened, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.ViewState", viewState(opened));
        return written(all);
    }

    /** By what the server knows the view that was opened. */
    public static String viewState(HttpResponse<String> opened) {
        Matcher state = VIEW_STATE.matcher(opened.body());
        assertThat(state.find()).as("a form on " + opened.uri()).isTrue();
        return state.group(1);
    }

    /** A page without it, which differs each time the page is drawn. */
    public static String withoutViewState(HttpResponse<String> page) {
        return VIEW_STATE.matcher(page.body()).replaceAll("");
    }

    /** What is typed at the door. */
    public static Map<String, String> signIn(String login, String password) {
        return Map.of("sign-in", "sign-in", "name", login, "password", password, "enter", "enter");
    }

    public static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
