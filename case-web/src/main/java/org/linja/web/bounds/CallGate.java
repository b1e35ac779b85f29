package org.linja.web.bounds;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.ProblemDocument;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.SecurityHeaders;
import org.linja.web.kit.Words;

/** Refuses what comes too often or says too much, before anybody reads it. */
@WebFilter("/*")
public class CallGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    // Injected into a servlet's filter, which is never written to a disk.
    @Inject transient CallBounds bounds;
    @Inject transient CurrentActor actor;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<LinjaPrincipal> person = actor.person();
        int seconds = isFree(request) ? 0 : bounds.wait(request, person);
        if (seconds > 0) {
            refuseFor(seconds, person, request, response);
        } else if (BodyBounds.isTooLarge(request, person.isPresent())) {
            refuse(ProblemType.TOO_LARGE, person, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Files of the pages are kept by browsers and cost nothing to speak of. */
    private static boolean isFree(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    /** Tells whoever comes too often how long to wait; nothing more is done for this request. */
    public static void refuseFor(
            int seconds,
            Optional<LinjaPrincipal> person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        refuse(ProblemType.TOO_MANY_REQUESTS, person, request, response);
    }

    private static void refuse(
            ProblemType type,
            Optional<LinjaPrincipal> person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SecurityHeaders.tell(request, response);
        if (ApiPath.isApi(request.getServletPath())) {
            ProblemDocument.send(new Problem(type), person, request, response);
        } else if (request.getMethod().equals("GET")) {
            response.sendError(type.status());
        } else {
            // No page is drawn: it would read the form that is refused. Where a script asked, the
            // page stands and keeps what was typed, and the script shows this sentence on it.
            response.setStatus(type.status());
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(
                            Words.say(
                                    ActiveLocale.of(request, person),
                                    key(type, request),
                                    List.of()));
        }
    }

    private static String key(ProblemType type, HttpServletRequest request) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return "bounds." + type.slug();
        }
        return type == ProblemType.TOO_LARGE ? "error.refused.lead" : "error.too-many.lead";
    }
}
