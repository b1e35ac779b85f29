package org.linja.web.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SeverityWords;
import org.linja.cases.rules.CaseAct;

/** What a person writes into a case, and as what. */
public class CaseActForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String act = "note";
    private String text = "";
    private String cause = "";
    private List<String> elements = new ArrayList<>();
    private List<String> declared = new ArrayList<>();
    private String by = "phone";
    private @Nullable Instant arrivedAt;
    private String into = "";
    private String subject = "";
    private long corrects;
    private @Nullable Instant moment;
    private String severity = "";
    private final Map<String, String> answers = new LinkedHashMap<>();

    public String getAct() {
        return act;
    }

    /** Slug of the act; an address that names none leaves the note. */
    public void setAct(@Nullable String act) {
        this.act = act == null ? "note" : act;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    /** What the answer carries, as slugs. */
    public List<String> getElements() {
        return elements;
    }

    public void setElements(List<String> elements) {
        this.elements = new ArrayList<>(elements);
    }

    /** Why a second person is to read the answer, as slugs; what is read in it counts beside. */
    public List<String> getDeclared() {
        return declared;
    }

    public void setDeclared(List<String> declared) {
        this.declared = new ArrayList<>(declared);
    }

    /** Slug of the way by which was asked or answered. */
    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    /** When the customer's answer came; null for now. */
    public @Nullable Instant getArrivedAt() {
        return arrivedAt;
    }

    public void setArrivedAt(@Nullable Instant arrivedAt) {
        this.arrivedAt = arrivedAt;
    }

    /** Number of the older case. */
    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    /** What the part that is split off is about. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    /** Number of the entry that happened at another moment. */
    public long getCorrects() {
        return corrects;
    }

    public void setCorrects(long corrects) {
        this.corrects = corrects;
    }

    /** When that happened. */
    public @Nullable Instant getMoment() {
        return moment;
    }

    public void setMoment(@Nullable Instant moment) {
        this.moment = moment;
    }

    /** Whether the act says a severity against the criteria of the contract. */
    boolean saysSeverity() {
        return act.equals(CaseAct.ASSESS_SEVERITY.slug())
                || act.equals(CaseAct.CLAIM_SEVERITY.slug());
    }

    /** A severity as it was chosen, and what was answered. */
    SeverityWords toWords() {
        return SeverityChoice.words(severity, answers, text);
    }

    /** Slug of a severity; empty where it follows from the answers. */
    public String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity == null ? "" : severity;
    }

    /** Answers to the contract's questions, {@code yes} or {@code no}, by key. */
    public Map<String, String> getAnswers() {
        return answers;
    }
}
