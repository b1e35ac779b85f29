package org.linja.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * One thing that a browser's session keeps until somebody forgets or takes it. Only keeping it
 * makes a session where there was none.
 *
 * @param name of the attribute
 */
public record SessionAttribute<T>(String name, Class<T> type) {
    public void keep(HttpServletRequest request, T kept) {
        request.getSession().setAttribute(name, kept);
    }

    public Optional<T> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(this::in);
    }

    /** What is kept, for the first who comes for it and nobody after. */
    public Optional<T> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        // Two at once: one of them finds it.
        synchronized (session) {
            Optional<T> kept = in(session);
            session.removeAttribute(name);
            return kept;
        }
    }

    public void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }

    private Optional<T> in(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
