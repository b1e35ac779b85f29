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
    @Inject InterruptedProvider interrupted;
    @Inject Notices notices;

    private @Nullable KeptProvider kept;
    private @Nullable SignInForm form;

    public void load() {
        KeptProvider now = showSignInProvider.of(customer.getCode());
        SignInForm left = interrupted.back(customer.getCode());
        kept = now;
        if (form == null) {
            form = left;
        } else {
            form.meet(now.provider());
        }
    }

    public void save() {
        interrupted.keep(customer.getCode(), getForm());
        keepSignInProvider.keep(customer.getCode(), getForm().fields(), getForm().getVersion());
        interrupted.forget();
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
