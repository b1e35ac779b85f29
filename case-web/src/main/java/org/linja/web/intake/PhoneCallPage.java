package org.linja.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseReceipt;
import org.linja.contracts.CallerRow;
import org.linja.intake.CallerCard;
import org.linja.intake.IdentifyCaller;
import org.linja.intake.KeepCallDraft;
import org.linja.intake.TakePhoneCall;

/** The phone desk: a call becomes a case while the caller is on the line. */
@Named
@ViewScoped
public class PhoneCallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject IdentifyCaller identifyCaller;
    @Inject KeepCallDraft keepCallDraft;
    @Inject TakePhoneCall takePhoneCall;

    private PhoneCallForm form = new PhoneCallForm();
    private List<CallerRow> hits = List.of();
    private transient @Nullable CallerCard card;
    private @Nullable CaseReceipt receipt;

    public void load() {
        form = PhoneCallForm.of(keepCallDraft.fetch());
        card = form.hasCustomer() ? identifyCaller.card(form.customer(), form.claim()) : null;
        if (card != null) {
            form.fit(card);
        }
    }

    public void look() {
        hits = identifyCaller.callers(form.text("typed"));
    }

    public void pick(CallerRow caller) {
        form.callFrom(caller);
        hits = List.of();
        card = identifyCaller.card(caller.customer(), form.claim());
        keep();
    }

    /** Somebody said what it is about: that decides the contract. */
    public void name() {
        CallerCard found = identifyCaller.card(form.customer(), form.claim());
        form.fit(found);
        card = found;
        keep();
    }

    public void keep() {
        keepCallDraft.keep(form.toDraft());
    }

    public void save() {
        receipt = takePhoneCall.take(form.toCall(), form.key(), form.fingerprint());
    }

    public String discard() {
        keepCallDraft.discard();
        return next();
    }

    public String next() {
        return "/intake/phone-call?faces-redirect=true";
    }

    public PhoneCallForm getForm() {
        return form;
    }

    public List<CallerRow> getHits() {
        return hits;
    }

    public @Nullable CallerCard getCard() {
        return card;
    }

    public @Nullable CaseReceipt getReceipt() {
        return receipt;
    }
}
