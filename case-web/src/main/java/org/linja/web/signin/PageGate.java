package org.linja.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.rest.kit.ApiPath;
import org.linja.web.kit.ActiveActor;
import org.linja.web.signin.PageRules.PageRule;

/** Lets a signed-in person into the pages of their roles and no further; unknown paths are none. */
@WebFilter("/*")
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FACTOR = "/second-factor.xhtml";
    private static final String FORBIDDEN = "/error/forbidden.xhtml";

    // Injected into a servlet's filter, which is never written to a disk.
    @Inject transient CurrentActor actor;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ApiPath.isApi(request.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        actor.person()
                .filter(LinjaPrincipal::isSeenThrough)
                .ifPresent(seen -> request.setAttribute(ActiveActor.LOOK, seen));
        PageRule rule = PageRules.of(request.getServletPath()).orElse(null);
        if (rule == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getAttribute(ActiveActor.LOOK) != null && !LookGate.lets(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (rule.open() || rule.roles().stream().anyMatch(request::isUserInRole)) {
            chain.doFilter(request, response);
        } else if (request.isUserInRole(Role.ENROLLING)) {
            // Their firm demands a second factor, and they have none: the way leads here alone.
            LinjaMechanism.send(request.getContextPath() + FACTOR, request, response);
        } else if (LinjaMechanism.isByScript(request)) {
            // A right that was taken away while the page was open: no script shows an error page.
            LinjaMechanism.send(request.getContextPath() + FORBIDDEN, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
