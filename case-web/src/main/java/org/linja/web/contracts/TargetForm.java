package org.linja.web.contracts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft.Target;

/** One promised time while it is being written; one that is left empty is not promised. */
public class TargetForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String budget = "";
    private String calendar = "";
    private boolean paused;
    private boolean vendor;
    private String warnings = "";

    /**
     * Shows a stored promise: whole minutes as hours and minutes, anything else as it is stored.
     */
    void fill(Target target) {
        budget = TypedTime.typed(target.budget());
        calendar = target.calendar();
        paused = Boolean.TRUE.equals(target.pausedByQuestion());
        vendor = target.pausedByVendor();
        warnings =
                target.warnings().stream().map(TypedTime::typed).collect(Collectors.joining(" "));
    }

    /** What the terms say; a promise without words on pauses never stands in a form. */
    Target target(String severity, String clock) {
        return new Target(
                severity,
                clock,
                calendar,
                TypedTime.iso(budget),
                paused,
                vendor,
                Arrays.stream(warnings.strip().split("[\\s,]+"))
                        .filter(text -> !text.isEmpty())
                        .map(TypedTime::iso)
                        .toList());
    }

    boolean isEmpty() {
        return budget.isBlank();
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget;
    }

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(@Nullable String calendar) {
        this.calendar = QuestionForm.orEmpty(calendar);
    }

    public boolean isPaused() {
        return paused;
    }

    public void setPaused(boolean paused) {
        this.paused = paused;
    }

    public boolean isVendor() {
        return vendor;
    }

    public void setVendor(boolean vendor) {
        this.vendor = vendor;
    }

    public String getWarnings() {
        return warnings;
    }

    public void setWarnings(String warnings) {
        this.warnings = warnings;
    }
}
