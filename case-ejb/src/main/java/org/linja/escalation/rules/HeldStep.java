package org.linja.escalation.rules;

import java.time.Instant;

/** A call of a rung that is due and waits until quiet ends for the first whom it would call. */
public record HeldStep(int rung, int turn, Instant until) {}
