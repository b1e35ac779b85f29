package org.linja.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * One thing that a browser's session keeps until somebody forgets it. Only keeping it makes a
 * session where there was none.
 *
 * @param name of the attribute
 */
record SessionAttribute<T>(String name, Class<T> type) {
    void keep(HttpServletRequest request, T kept) {
        request.getSession().setAttribute(name, kept);
    }

    Optional<T> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }
}
