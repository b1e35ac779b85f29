package org.linja.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.audit.ShowVerdict;
import org.linja.audit.VerdictView;
import org.linja.web.kit.CaseNumbers;

/** Shows one verdict of an opinion and the minutes it rests on. */
@Named
@ViewScoped
public class VerdictPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject ShowVerdict showVerdict;

    private long opinion;
    private String caseNumber = "";
    private String clock = "";
    private String back = "";
    private @Nullable String severity;
    private transient @Nullable VerdictView verdict;

    public void load() {
        verdict = showVerdict.show(opinion, CaseNumbers.of(caseNumber), clock, severity);
    }

    public long getOpinion() {
        return opinion;
    }

    public void setOpinion(long opinion) {
        this.opinion = opinion;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String clock) {
        this.clock = clock;
    }

    public @Nullable String getSeverity() {
        return severity;
    }

    /** Slug of a severity that was held; nothing for the one that governs. */
    public void setSeverity(@Nullable String severity) {
        this.severity = severity == null || severity.isBlank() ? null : severity;
    }

    /** The filter of the list one came from, as the end of its address. */
    public String getBack() {
        return back;
    }

    public void setBack(@Nullable String back) {
        this.back = BreachForm.back(back);
    }

    public @Nullable VerdictView getVerdict() {
        return verdict;
    }
}
