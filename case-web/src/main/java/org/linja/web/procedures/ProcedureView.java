package org.linja.web.procedures;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.StepSheet;
import org.linja.procedures.StepWritten;
import org.linja.web.kit.CaseNumbers;

/** What a person sees of a procedure, exactly as they saw it, and what they type into it. */
public class ProcedureView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StepDraft draft = new StepDraft();
    private @Nullable String number;
    private long procedure;
    private long version;
    private @Nullable ProcedureSheet sheet;
    private String why = "";

    void show(ProcedureSheet read, long caseVersion) {
        sheet = read;
        version = caseVersion;
        read.open().forEach(draft::show);
    }

    CaseId id() {
        return CaseNumbers.of(number);
    }

    long number() {
        return procedure;
    }

    /** The version of the case that the person saw. */
    long version() {
        return version;
    }

    String code(StepSheet step) {
        return step.step().code();
    }

    /** The digest of exactly what was shown, whatever the page has learned since. */
    String seen(StepSheet step) {
        return draft.seen(step);
    }

    String words(StepSheet step) {
        return draft.words(step);
    }

    StepWritten written(StepSheet step) {
        return draft.written(step);
    }

    void clear() {
        draft.clear();
    }

    public StepDraft getDraft() {
        return draft;
    }

    public @Nullable ProcedureSheet getSheet() {
        return sheet;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public long getProcedure() {
        return procedure;
    }

    public void setProcedure(long procedure) {
        this.procedure = procedure;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
