package org.linja.web.contracts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.people.KeepSignInProvider;
import org.linja.people.KeptProvider;
import org.linja.people.ShowSignInProvider;
import org.linja.web.kit.Notices;

/** Where a customer's people sign in: here, or at a provider of their firm's. */
@Named
@ViewScoped
public class SignInPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject CustomerPage customer;
    @Inject ShowSignInProvider showSignInProvider;
    @Inject KeepSignInProvider keepSignInProvider;
    @Inject Notices notices;

    private @Nullable KeptProvider kept;
    private @Nullable SignInForm form;

    public void load() {
        kept = showSignInProvider.of(customer.getCode());
    }

    public void save() {
        keepSignInProvider.keep(customer.getCode(), getForm().fields(), getForm().getVersion());
        form = null;
        notices.saved();
    }

    public void remove() {
        keepSignInProvider.remove(customer.getCode(), getForm().getVersion());
        form = null;
        notices.saved();
    }

    public KeptProvider getKept() {
        return Objects.requireNonNull(kept);
    }

    /** As it was when the page was opened, and what was typed since. */
    public SignInForm getForm() {
        SignInForm typed = form;
        if (typed == null) {
            typed = SignInForm.of(showSignInProvider.of(customer.getCode()).provider());
            form = typed;
        }
        return typed;
    }
}
