package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.linja.people.BegunSignIn;
import org.linja.people.SignInElsewhere;
import org.linja.people.SignInElsewhere.Way;
import org.linja.platform.problem.Problem;
import org.linja.web.bounds.CallerAddress;

/** The way to a firm's own sign-in; slows down whoever tries which firms have one. */
@RequestScoped
public class CompanyWay {
    @Inject SignInElsewhere signInElsewhere;
    @Inject FacesContext faces;
    @Inject HttpServletRequest request;
    @Inject CallerAddress callerAddress;
    @Inject KnockingStrangers strangers;

    /**
     * Sends the browser to where this firm's people sign in.
     *
     * @throws Problem {@code invalid-input} for a firm that has no such place or one that is not
     *     reached; {@code too-many-requests}
     */
    void go(String firm) {
        // A whole office comes in from one network; what is counted is whoever tries names.
        String address = callerAddress.of(request);
        strangers.requireFew(address);
        Way way = signInElsewhere.begin(firm);
        BegunSignIn begun = way.begun();
        if (begun == null) {
            strangers.count(address);
            String key = way.refusal() == null ? "no-provider" : "provider-silent";
            throw Problem.invalid("firm", key);
        }
        PendingElsewhere.keep(request, begun.pending());
        try {
            faces.getExternalContext().redirect(begun.address().toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
