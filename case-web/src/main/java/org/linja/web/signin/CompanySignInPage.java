package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.ElsewhereRefusal;
import org.linja.platform.problem.FieldChecks;

/** Asks for the firm whose own sign-in somebody wants, and says why it did not let them in. */
@Named
@RequestScoped
public class CompanySignInPage {
    @Inject CompanyWay way;

    private @Nullable String firm;
    private @Nullable String why;

    public void go() {
        new FieldChecks().required("firm", firm).orRefuse();
        way.go(String.valueOf(firm));
    }

    /** Why whoever came back is not in; null where nobody came back. */
    public @Nullable ElsewhereRefusal getRefusal() {
        return why == null ? null : ElsewhereRefusal.known(why).orElse(null);
    }

    public @Nullable String getFirm() {
        return firm;
    }

    public void setFirm(@Nullable String firm) {
        this.firm = firm;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
