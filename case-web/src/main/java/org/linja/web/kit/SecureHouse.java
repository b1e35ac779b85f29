package org.linja.web.kit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.linja.platform.config.Settings;
import org.linja.platform.config.Stage;

/**
 * Whether people reach this house over TLS alone, be it spoken here or by a proxy before it. Then
 * the session's cookie goes no other way and belongs to this very host ({@code __Host-}, RFC
 * 6265bis), and browsers are told to ask for nothing else.
 */
@WebListener
public class SecureHouse implements ServletContextListener {
    private static final String SECURE = "linja.secure";
    private static final String BOND = "linja.bond";
    private static final String FOR_A_YEAR = "max-age=31536000";

    /** A house for trying must not bind a browser's localhost for longer than anybody tries. */
    private static final String FOR_A_MINUTE = "max-age=60";

    @Inject Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        open(event.getServletContext(), settings.publicUrl(), settings.stage());
    }

    static void open(ServletContext house, String publicUrl, Stage stage) {
        boolean secure = publicUrl.startsWith("https://");
        house.setAttribute(SECURE, secure);
        house.setAttribute(BOND, stage == Stage.PRODUCTION ? FOR_A_YEAR : FOR_A_MINUTE);
        if (secure) {
            SessionCookieConfig cookie = house.getSessionCookieConfig();
            cookie.setName("__Host-" + cookie.getName());
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }

    /** Whether this request came over TLS, or its house is reached over nothing else. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || Boolean.TRUE.equals(request.getServletContext().getAttribute(SECURE));
    }

    /** For how long a browser is to ask over TLS alone. */
    static String bond(HttpServletRequest request) {
        Object bond = request.getServletContext().getAttribute(BOND);
        return bond == null ? FOR_A_YEAR : bond.toString();
    }
}
