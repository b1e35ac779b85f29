package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.ElsewhereRefusal;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.rules.Languages;
import org.linja.web.kit.GuestLanguage;

/** Asks for the firm whose own sign-in somebody wants, and says why it did not let them in. */
@Named
@RequestScoped
public class CompanySignInPage {
    @Inject CompanyWay way;
    @Inject HttpServletRequest request;

    private @Nullable String firm;
    private @Nullable String why;
    private @Nullable String language;

    /** An invitation leads here in the language it was written in. */
    public void load() {
        if (language != null && Languages.ALL.contains(language)) {
            GuestLanguage.keep(request, language);
        }
    }

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

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }
}
