package org.linja.calendars.rules;

import java.time.Instant;

/** An unbroken stretch of opening time, {@code [from, to)}. */
public record OpenSpan(Instant from, Instant to) {}
