package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * What somebody of the house may ask for who looks through a customer's person's eyes: the pages of
 * the portal, to read. What a page would do it sends; nothing that is sent is heard (ADR 0054).
 */
final class LookGate {
    /** Where a look is left; asked as oneself. */
    static final String LEAVE = "/looks/leave";

    private static final String PORTAL = "/portal/";

    // Neither the person's own account nor ways to files, which are one person's.
    private static final List<String> SHOWN =
            List.of(PORTAL, "/live/", "/index.xhtml", "/error/", "/jakarta.faces.resource/");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private LookGate() {}

    static boolean lets(HttpServletRequest request) {
        // A form can come by GET as well: what names a kept view wants it acted upon.
        return request.getParameter("jakarta.faces.ViewState") == null
                && lets(request.getMethod(), pathOf(request));
    }

    static boolean lets(String method, String path) {
        return READING.contains(method) && SHOWN.stream().anyMatch(path::startsWith);
    }

    static boolean isPortal(HttpServletRequest request) {
        return pathOf(request).startsWith(PORTAL);
    }

    /** With what follows the servlet's own; the bare address of the house is its first page. */
    private static String pathOf(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = request.getServletPath() + rest;
        return path.isEmpty() || path.equals("/") ? "/index.xhtml" : path;
    }
}
