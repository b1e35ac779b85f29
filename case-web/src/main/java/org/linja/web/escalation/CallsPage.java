package org.linja.web.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.CallList;
import org.linja.escalation.EscalateToRung;
import org.linja.escalation.RungChoice;
import org.linja.escalation.ShowCalls;
import org.linja.web.kit.CaseNumbers;

/** Whom the ladder of a case called, why and why not; from here somebody escalates it. */
@Named
@ViewScoped
public class CallsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/escalation/calls?faces-redirect=true&number=";

    @Inject ShowCalls showCalls;
    @Inject EscalateToRung escalateToRung;

    private final CallsForm form = new CallsForm();
    private String number = "";
    private @Nullable String person;
    private long seen;
    private transient @Nullable CallList calls;

    public void load() {
        CallList shown = showCalls.of(CaseNumbers.of(number), login(person));
        calls = shown;
        seen = shown.version();
    }

    public String escalate() {
        CaseId id = CaseNumbers.of(number);
        RungChoice chosen = showCalls.of(id, null).choice(form.getRung());
        escalateToRung.escalate(id, seen, chosen.clock(), chosen.rung().number(), form.getText());
        return PAGE + number;
    }

    /** Nobody of this login is said at the field; the page stays the one it was. */
    public String ask() {
        CallList found = showCalls.of(CaseNumbers.of(number), login(form.getAsked()));
        return PAGE + found.number() + "&person=" + form.getAsked();
    }

    private static @Nullable String login(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public CallsForm getForm() {
        return form;
    }

    public @Nullable CallList getCalls() {
        return calls;
    }
}
