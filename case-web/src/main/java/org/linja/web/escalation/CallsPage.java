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

    @Inject ShowCalls showCalls;
    @Inject EscalateToRung escalateToRung;

    private String number = "";
    private @Nullable String person;
    private long seen;
    private String rung = "";
    private String text = "";
    private transient @Nullable CallList calls;

    public void load() {
        calls =
                showCalls.of(
                        CaseNumbers.of(number),
                        person == null || person.isBlank() ? null : person.strip());
        seen = seen == 0 ? calls.version() : seen;
    }

    public String escalate() {
        CaseId id = CaseNumbers.of(number);
        RungChoice chosen = showCalls.of(id, null).choice(rung);
        escalateToRung.escalate(id, seen, chosen.clock(), chosen.rung().number(), text);
        return "/escalation/calls?faces-redirect=true&number=" + number;
    }

    public String ask() {
        return "/escalation/calls?faces-redirect=true&includeViewParams=true";
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

    public String getRung() {
        return rung;
    }

    public void setRung(String rung) {
        this.rung = rung;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable CallList getCalls() {
        return calls;
    }
}
