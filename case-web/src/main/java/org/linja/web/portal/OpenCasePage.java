package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.intake.CallerCard;
import org.linja.portal.OpenCaseFromPortal;
import org.linja.web.kit.Notices;

/** Lets a customer's person open a case; what must be phoned is sent to the hotline. */
@Named
@ViewScoped
public class OpenCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject OpenCaseFromPortal openCase;
    @Inject Notices notices;

    private final MatterForm form = new MatterForm();
    private transient @Nullable CallerCard card;

    public void load() {
        CallerCard found = openCase.form(form.claim());
        form.fit(found);
        card = found;
    }

    public String send() {
        var receipt = openCase.open(form.toMatter(), form.getKey(), form.fingerprint());
        notices.tell("portal.open-case.opened", receipt.number().toString());
        return "/portal/case?faces-redirect=true&number=" + receipt.number();
    }

    public MatterForm getForm() {
        return form;
    }

    /** What the contract that covers it asks and promises. */
    public CallerCard getCard() {
        CallerCard read = card;
        if (read == null) {
            read = openCase.form(form.claim());
            card = read;
        }
        return read;
    }
}
