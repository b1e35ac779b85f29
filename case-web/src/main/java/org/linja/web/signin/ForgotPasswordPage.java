package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.AskForReset;
import org.linja.platform.problem.FieldChecks;
import org.linja.web.bounds.CallerAddress;
import org.linja.web.kit.Notices;

/** Takes the name or the address of whoever forgot a password; tells nobody whether it is known. */
@Named
@RequestScoped
public class ForgotPasswordPage {
    @Inject AskForReset askForReset;
    @Inject HttpServletRequest request;
    @Inject CallerAddress callerAddress;
    @Inject Notices notices;
    @Inject KnockingStrangers strangers;

    private @Nullable String named;

    public String ask() {
        new FieldChecks().required("named", named).orRefuse();
        String address = callerAddress.of(request);
        strangers.requireFew(address);
        strangers.count(address);
        askForReset.ask(named == null ? "" : named);
        notices.tell("desk.forgot-password.sent");
        // Whoever wants another password at their account is not sent to the door.
        return (SignedIn.of(request).isPresent() ? "/account" : "/login") + "?faces-redirect=true";
    }

    /** Whoever is signed in need not say who they are. */
    public @Nullable String getNamed() {
        return named == null ? SignedIn.of(request).map(SignedIn::login).orElse(null) : named;
    }

    public void setNamed(@Nullable String named) {
        this.named = named;
    }
}
