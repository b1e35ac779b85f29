package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of this application on which somebody pressed a button, as their browser names it. A
 * form is sent to the page without its query, so that only the browser knows which case it showed.
 */
public final class CameFrom {
    private static final int LONGEST = 2_000;

    private CameFrom() {}

    /**
     * Path and query below the application's root; nothing for another site or a crafted address.
     */
    public static Optional<String> page(HttpServletRequest request) {
        return page(
                request.getHeader("Referer"), request.getHeader("Host"), request.getContextPath());
    }

    static Optional<String> page(@Nullable String referer, @Nullable String host, String root) {
        if (referer == null || host == null || referer.length() > LONGEST) {
            return Optional.empty();
        }
        URI address;
        try {
            address = new URI(referer);
        } catch (URISyntaxException crafted) {
            return Optional.empty();
        }
        String path = address.getRawPath();
        if (!host.equals(address.getRawAuthority())
                || path == null
                || !path.startsWith(root + "/")
                || path.startsWith("//", root.length())
                || !path.endsWith(".xhtml")) {
            return Optional.empty();
        }
        String query = address.getRawQuery();
        String page = path.substring(root.length());
        return Optional.of(query == null ? page : page + '?' + query);
    }
}
