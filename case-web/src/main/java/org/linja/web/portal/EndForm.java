package org.linja.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linja.portal.ReopenMyCase;
import org.linja.portal.WithdrawMyCase;
import org.linja.web.kit.Notices;

/** That a customer's person needs the case of the page no more, or anew, and why. */
@Named
@RequestScoped
public class EndForm {
    @Inject MyCasePage page;
    @Inject WithdrawMyCase withdrawMyCase;
    @Inject ReopenMyCase reopenMyCase;
    @Inject Notices notices;

    private String text = "";

    public void withdraw() {
        withdrawMyCase.withdraw(page.id(), page.version(), text);
        text = "";
        notices.tell("portal.case.withdrawn");
    }

    public void reopen() {
        reopenMyCase.reopen(page.id(), page.version(), text);
        text = "";
        notices.tell("portal.case.reopened");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
