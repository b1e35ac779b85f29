package org.linja.web.contracts;

import java.io.Serializable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One promised time while it is being written; one that is left empty is not promised. */
public class TargetForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern HOURS = Pattern.compile("(-?)([0-9]{1,6})(?::([0-5][0-9]))?");

    private String budget = "";
    private boolean paused;

    /**
     * Shows a stored promise: whole minutes as hours and minutes, anything else as it is stored.
     */
    void fill(String iso, boolean pausedByQuestion) {
        Duration duration = Duration.parse(iso);
        budget =
                duration.toSecondsPart() == 0
                        ? "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart())
                        : iso;
        paused = pausedByQuestion;
    }

    boolean isEmpty() {
        return budget.isBlank();
    }

    /** The promise in the words of the terms; what is no time stays as it was typed. */
    String iso() {
        Matcher typed = HOURS.matcher(budget.strip());
        if (!typed.matches()) {
            return budget.strip();
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
}
