package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.linja.looks.FollowLook;
import org.linja.looks.LookNow;
import org.linja.people.PendingPasskey;
import org.linja.people.SignIn;
import org.linja.people.SignInElsewhere.Return;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Diagnosis;
import org.linja.rest.kit.ProblemDocument;
import org.linja.web.bounds.CallBounds;
import org.linja.web.bounds.CallGate;
import org.linja.web.bounds.CallerAddress;
import org.linja.web.kit.SecurityHeaders;
import org.linja.web.signin.PageRules.PageRule;

/**
 * Finds out who is there, before anything else happens: at {@code /api} by what each request
 * carries, without a session and without ever sending anybody to a page; elsewhere by the session
 * that the sign-in page began.
 */
@ApplicationScoped
public class LinjaMechanism implements HttpAuthenticationMechanism {
    @Inject ApiDoor apiDoor;
    @Inject Credentials credentials;
    @Inject CompanyDoor companyDoor;
    @Inject SignIn signIn;
    @Inject FollowLook followLook;
    @Inject CallBounds bounds;
    @Inject CallerAddress callerAddress;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (ApiPath.isApi(request.getServletPath())) {
            return atApi(request, response, context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof UsernamePasswordCredential given) {
            return atSignInPage(request, given, context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof SecondTurnCredential given) {
            return atSecondTurn(request, given, context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof PasskeyCredential given) {
            return atPasskey(request, given, context);
        }
        if (CompanyDoor.isReturn(request)) {
            return fromElsewhere(request, response);
        }
        return atPage(request, response, context);
    }

    /** Whoever comes back from their firm's provider; the next request finds them signed in. */
    private AuthenticationStatus fromElsewhere(
            HttpServletRequest request, HttpServletResponse response) {
        int seconds = bounds.wait(request, Optional.empty());
        try {
            SecurityHeaders.tell(request, response);
            if (seconds > 0) {
                CallGate.refuseFor(seconds, Optional.empty(), request, response);
                return AuthenticationStatus.SEND_FAILURE;
            }
            response.sendRedirect(request.getContextPath() + signedInElsewhere(request));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (RuntimeException failure) {
            return fail(Diagnosis.of(failure), response);
        }
    }

    /** The page to go on with: the one that was wanted, or the one that says why not. */
    private String signedInElsewhere(HttpServletRequest request) {
        Return back = companyDoor.back(request);
        LinjaPrincipal person = back.person();
        if (person == null || back.refusal() != null) {
            String why = back.refusal() == null ? "" : back.refusal().slug();
            return "/company-sign-in.xhtml?why=" + why;
        }
        if (person.awaitsSecondTurn()) {
            HalfSignedIn.keep(request, credentials.firstTurn(person), person.language());
            companyDoor.remember(request);
            return "/second-turn.xhtml";
        }
        keep(request, person);
        companyDoor.remember(request);
        return SavedTarget.take(request).orElse("/index.xhtml");
    }

    private void keep(HttpServletRequest request, LinjaPrincipal person) {
        SignedIn.of(request).ifPresent(kept -> signIn.end(kept.personId(), kept.session()));
        SignedIn.keep(request, person, begin(request, person));
    }

    @Override
    public void cleanSubject(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SignedIn.forget(request);
        context.cleanClientSubject();
    }

    private AuthenticationStatus atApi(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        LinjaPrincipal person;
        try {
            person = apiDoor.open(request);
        } catch (RuntimeException failure) {
            return refuse(boundedOr(Diagnosis.of(failure), request), request, response);
        }
        return context.notifyContainerAboutLogin(person, person.roles());
    }

    /** Whoever cannot say who they are is counted here: what counts the others comes later. */
    private Problem boundedOr(Problem refusal, HttpServletRequest request) {
        return bounds.wait(request, Optional.empty()) == 0
                ? refusal
                : new Problem(ProblemType.TOO_MANY_REQUESTS);
    }

    private static AuthenticationStatus refuse(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.tell(request, response);
        if (problem.type().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", ApiDoor.CHALLENGE);
        }
        ProblemDocument.send(problem, Optional.empty(), request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus atSignInPage(
            HttpServletRequest request,
            UsernamePasswordCredential given,
            HttpMessageContext context) {
        Optional<LinjaPrincipal> person;
        try {
            person =
                    credentials.verify(
                            given.getCaller(),
                            given.getPasswordAsString(),
                            callerAddress.of(request));
        } catch (Problem tooMany) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (person.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        ProviderOfSession.forget(request);
        if (person.get().awaitsSecondTurn()) {
            HalfSignedIn.keep(
                    request, credentials.firstTurn(person.get()), person.get().language());
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return letIn(request, person.get(), context);
    }

    /** Whoever has waited too long has nothing to show a second factor for. */
    private AuthenticationStatus atSecondTurn(
            HttpServletRequest request, SecondTurnCredential given, HttpMessageContext context) {
        Optional<LinjaPrincipal> person;
        try {
            person =
                    HalfSignedIn.of(request)
                            .flatMap(
                                    first ->
                                            credentials.secondTurn(
                                                    first,
                                                    given.code(),
                                                    callerAddress.of(request)));
        } catch (Problem tooMany) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (person.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HalfSignedIn.forget(request);
        return letIn(request, person.get(), context);
    }

    /** A passkey is both turns at once, or the second one of whoever has proved a password. */
    private AuthenticationStatus atPasskey(
            HttpServletRequest request, PasskeyCredential given, HttpMessageContext context) {
        PendingPasskey asked = AskedPasskey.take(request);
        String address = callerAddress.of(request);
        Optional<LinjaPrincipal> person;
        try {
            person =
                    given.second()
                            ? HalfSignedIn.of(request)
                                    .flatMap(
                                            half ->
                                                    credentials.secondByPasskey(
                                                            half, asked, given.answer(), address))
                            : credentials.byPasskey(asked, given.answer(), address);
        } catch (Problem tooMany) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (person.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!given.second()) {
            ProviderOfSession.forget(request);
        }
        HalfSignedIn.forget(request);
        return letIn(request, person.get(), context);
    }

    private AuthenticationStatus letIn(
            HttpServletRequest request, LinjaPrincipal person, HttpMessageContext context) {
        keep(request, person);
        return context.notifyContainerAboutLogin(person, person.roles());
    }

    private AuthenticationStatus atPage(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<PageRule> rule = PageRules.of(request.getServletPath());
        if (rule.isPresent() && isForNobody(rule.get())) {
            return context.doNothing();
        }
        Optional<LinjaPrincipal> person;
        LookNow look;
        try {
            person =
                    SignedIn.of(request)
                            .flatMap(
                                    kept ->
                                            signIn.known(
                                                    kept.login(),
                                                    kept.credentialStamp(),
                                                    kept.session()));
            look = look(request, person);
        } catch (RuntimeException failure) {
            return fail(Diagnosis.of(failure), response);
        }
        if (look.over() && LookGate.isPortal(request)) {
            return sayOver(request, response);
        }
        if (person.isPresent()) {
            LinjaPrincipal eyes = Objects.requireNonNullElse(look.seenAs(), person.get());
            return context.notifyContainerAboutLogin(eyes, eyes.roles());
        }
        SignedIn.forget(request);
        return rule.isPresent() && rule.get().open()
                ? context.doNothing()
                : stopStranger(request, response);
    }

    /** Leaving is done as oneself, whoever's eyes one looks through. */
    private LookNow look(HttpServletRequest request, Optional<LinjaPrincipal> person) {
        return person.filter(known -> !request.getServletPath().equals(LookGate.LEAVE))
                .map(known -> followLook.of(known, SignedIn.sessionOf(request)))
                .orElse(new LookNow(null, false));
    }

    /** Whoever goes on in a portal that is theirs no more is told so where they can begin anew. */
    private static AuthenticationStatus sayOver(
            HttpServletRequest request, HttpServletResponse response) {
        try {
            SecurityHeaders.tell(request, response);
            send(request.getContextPath() + "/looks/looks.xhtml?over=1", request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Files of pages, and the pages of the door, be somebody else signed in here or not. */
    private static boolean isForNobody(PageRule rule) {
        return rule.prefix().startsWith("/jakarta.faces.resource/")
                || rule.prefix().endsWith("-password.xhtml")
                || rule.prefix().equals("/company-sign-in.xhtml")
                || rule.prefix().equals("/signed-out.xhtml")
                || rule.prefix().equals("/no-more-letters")
                || rule.prefix().equals("/login.xhtml")
                || rule.prefix().equals("/second-turn.xhtml");
    }

    private long begin(HttpServletRequest request, LinjaPrincipal person) {
        return signIn.begin(
                person,
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                Networks.told(callerAddress.of(request)));
    }

    private static AuthenticationStatus fail(Problem problem, HttpServletResponse response) {
        try {
            response.sendError(problem.type().status());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** Counts them here, before anything is kept for them: what counts the others comes later. */
    private AuthenticationStatus stopStranger(
            HttpServletRequest request, HttpServletResponse response) {
        int seconds = bounds.wait(request, Optional.empty());
        try {
            if (seconds > 0) {
                CallGate.refuseFor(seconds, Optional.empty(), request, response);
                return AuthenticationStatus.SEND_FAILURE;
            }
            sendToSignIn(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.tell(request, response);
        SavedTarget.remember(request);
        send(request.getContextPath() + "/login.xhtml", request, response);
    }

    /** Sends a reader to a page, whether they or a script of theirs asked. */
    static void send(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isByScript(request)) {
            tellScript(response, page);
        } else {
            response.sendRedirect(page);
        }
    }

    /** Whether a script of a page asked, which keeps the page that is open. */
    static boolean isByScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A script cannot follow a redirect to a page; it is told where to go instead. */
    private static void tellScript(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                                + page
                                + "\"/></partial-response>");
    }
}
