package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.linja.people.SignInElsewhere;
import org.linja.people.SignInElsewhere.Return;

/** Where people come back to from their firm's provider. */
@ApplicationScoped
class CompanyDoor {
    static final String PREFIX = "/sign-in/return/";

    @Inject SignInElsewhere signInElsewhere;

    static boolean isReturn(HttpServletRequest request) {
        return request.getServletPath().startsWith(PREFIX) && request.getMethod().equals("GET");
    }

    /** Who came back; whatever they brought, it is good once. */
    Return back(HttpServletRequest request) {
        return signInElsewhere.finish(
                PendingElsewhere.take(request),
                customer(request),
                Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** Keeps by which firm's provider they came, for when they go. */
    void remember(HttpServletRequest request) {
        ProviderOfSession.keep(request, customer(request));
    }

    private static String customer(HttpServletRequest request) {
        return request.getServletPath().substring(PREFIX.length());
    }
}
