package org.linja.web.contracts;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.contracts.rules.TermsDraft.Target;

/** One promised time while it is being written; one that is left empty is not promised. */
public class TargetForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern HOURS = Pattern.compile("(-?)([0-9]{1,6})(?::([0-5][0-9]))?");

    private String budget = "";
    private boolean paused;
    private boolean vendor;
    private String warnings = "";

    /**
     * Shows a stored promise: whole minutes as hours and minutes, anything else as it is stored.
     */
    void fill(Target target) {
        budget = typed(target.budget());
        paused = Boolean.TRUE.equals(target.pausedByQuestion());
        vendor = target.pausedByVendor();
        warnings =
                target.warnings().stream().map(TargetForm::typed).collect(Collectors.joining(" "));
    }

    /** What the terms say; a promise without words on pauses never stands in a form. */
    Target target(String severity, String clock) {
        return new Target(
                severity,
                clock,
                iso(budget),
                paused,
                vendor,
                Arrays.stream(warnings.strip().split("[\\s,]+"))
                        .filter(text -> !text.isEmpty())
                        .map(TargetForm::iso)
                        .toList());
    }

    boolean isEmpty() {
        return budget.isBlank();
    }

    private static String typed(String iso) {
        Duration duration = Duration.parse(iso);
        return duration.toSecondsPart() == 0
                ? "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart())
                : iso;
    }

    /** A time in the words of the terms; what is no time stays as it was typed. */
    private static String iso(String text) {
        Matcher typed = HOURS.matcher(text.strip());
        if (!typed.matches()) {
            return text.strip();
        }
        String minutes = typed.group(3) == null ? "0" : typed.group(3);
        return typed.group(1) + "PT" + typed.group(2) + "H" + minutes + "M";
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget;
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
