package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linja.people.SignIn;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.web.kit.ActiveActor;

/** Lets a person in to the page they wanted, and out again. */
@Named
@RequestScoped
public class Door {
    @Inject SecurityContext security;
    @Inject FacesContext faces;
    @Inject HttpServletRequest request;
    @Inject ActiveActor activeActor;
    @Inject SignIn signIn;

    /**
     * Asks the container to sign the person in and opens the page they wanted before.
     *
     * @throws Problem {@code sign-in-failed} without saying which of the two was wrong
     */
    void enter(@Nullable String name, @Nullable String password) {
        if (name == null || password == null) {
            throw new Problem(ProblemType.SIGN_IN_FAILED);
        }
        prove(new UsernamePasswordCredential(name.strip(), password), Door::refused);
    }

    /**
     * The second turn of whoever has a second factor.
     *
     * @throws Problem {@code sign-in-failed}, the same as for a wrong password
     */
    void enterWith(@Nullable String code) {
        prove(new SecondTurnCredential(code == null ? "" : code), Door::refused);
    }

    /**
     * Whoever comes with a passkey, and nothing else.
     *
     * @throws Problem {@code invalid-input} with {@code passkey-refused}, whatever was wrong
     */
    void enterByPasskey(String answer) {
        prove(new PasskeyCredential(answer, false), Door::refusedPasskey);
    }

    /**
     * As the second turn of whoever has proved a password.
     *
     * @throws Problem {@code invalid-input} with {@code passkey-refused}, whatever was wrong
     */
    void secondByPasskey(String answer) {
        prove(new PasskeyCredential(answer, true), Door::refusedPasskey);
    }

    private static Problem refusedPasskey() {
        return Problem.invalid("answer", "passkey-refused");
    }

    private static Problem refused() {
        return new Problem(ProblemType.SIGN_IN_FAILED);
    }

    private void prove(Credential credential, Supplier<Problem> refusal) {
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .credential(credential)
                                .newAuthentication(true));
        switch (status) {
            case SUCCESS -> open(SavedTarget.take(request).orElse("/index.xhtml"));
            case SEND_CONTINUE -> open("/second-turn.xhtml");
            default -> throw refusal.get();
        }
    }

    /** Goes on at a page of this house, or at the account if what is named is none. */
    void goBack(String page) {
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        boolean ours = path.endsWith(".xhtml") && PageRules.of(path).isPresent();
        open(ours ? page : "/account.xhtml");
    }

    /** The first page of the person who is signed in. */
    public void openHome() {
        open(activeActor.getHome());
    }

    /** Ends the session; what was typed and not sent is gone. */
    public void leave() {
        SignedIn.of(request).ifPresent(kept -> signIn.end(kept.personId(), kept.session()));
        Optional<String> firm = ProviderOfSession.of(request);
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        faces.getExternalContext().invalidateSession();
        firm.ifPresent(customer -> ProviderOfSession.keep(request, customer));
        open(firm.isPresent() ? "/signed-out.xhtml" : "/login.xhtml");
    }

    private void open(String page) {
        try {
            faces.getExternalContext().redirect(request.getContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
