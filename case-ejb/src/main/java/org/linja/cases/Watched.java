package org.linja.cases;

import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

/** A clock for whose deadline a ladder waits. */
public record Watched(Severity severity, ClockKind clock) {}
