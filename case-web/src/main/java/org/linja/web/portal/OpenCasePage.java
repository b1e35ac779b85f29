package org.linja.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.intake.AnnouncedCall;
import org.linja.intake.CallerCard;
import org.linja.portal.NewMatter;
import org.linja.portal.OpenCaseFromPortal;
import org.linja.portal.Received;
import org.linja.portal.ShowAnnouncedCall;
import org.linja.portal.rules.Completeness;
import org.linja.web.kit.Notices;
import org.linja.web.kit.Words;

/** Lets a customer's person open a case; what must be phoned is sent to the hotline. */
@Named
@ViewScoped
public class OpenCasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String CASE = "/portal/case?faces-redirect=true&number=";

    @Inject OpenCaseFromPortal openCase;
    @Inject ShowAnnouncedCall showAnnouncedCall;
    @Inject Notices notices;
    @Inject Words words;

    private final MatterAddress from = new MatterAddress();
    private MatterForm form = new MatterForm();
    private transient @Nullable CallerCard card;

    /**
     * Leads to the case where what was written before has become one: there is nothing to write.
     */
    public @Nullable String load() {
        String draft = from.getDraft();
        if (from.getCall() != null) {
            AnnouncedCall written = showAnnouncedCall.show(CallIds.of(from.getCall()));
            if (written.number() != null) {
                return CASE + written.number();
            }
            form = MatterForm.of(written);
        } else if (draft != null) {
            Optional<CaseId> opened = openCase.openedFrom(draft);
            if (opened.isPresent()) {
                return CASE + opened.get();
            }
            form = MatterForm.goingOn(draft);
        }
        look();
        return null;
    }

    /** Somebody said what it is about: that decides the contract, and so what is asked. */
    public void look() {
        CallerCard found = openCase.form(form.claim());
        form.fit(found);
        card = found;
    }

    public String send() {
        NewMatter matter = form.toMatter(slug -> words.say("portal.open-case." + slug));
        Received received = openCase.open(matter, form.getKey(), form.fingerprint());
        if (received instanceof Received.CallNow phoned) {
            return "/portal/call-now?faces-redirect=true&call=" + phoned.call().id();
        }
        CaseId number = ((Received.Opened) received).receipt().number();
        notices.tell("portal.open-case.opened", number.toString());
        return CASE + number;
    }

    public MatterAddress getFrom() {
        return from;
    }

    public MatterForm getForm() {
        return form;
    }

    /** What the contract that covers it asks and promises. */
    public CallerCard getCard() {
        CallerCard read = card == null ? openCase.form(form.claim()) : card;
        card = read;
        return read;
    }

    /** How much of what an engineer needs is told. */
    public Completeness getCompleteness() {
        return Completeness.of(form.sketch(getCard()));
    }
}
