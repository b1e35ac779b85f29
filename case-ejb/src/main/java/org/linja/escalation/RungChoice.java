package org.linja.escalation;

import org.linja.escalation.rules.Rung;
import org.linja.sla.rules.ClockKind;

/** A rung that somebody may call now, and for which clock. */
public record RungChoice(ClockKind clock, Rung rung) {
    /** What tells it from the other choices of a case. */
    public String key() {
        return clock.slug() + ':' + rung.number();
    }
}
