package org.linja.rota;

import java.io.Serializable;
import java.time.Instant;
import org.linja.rota.rules.SupportLine;

/** One duty as the roster shows it, over {@code [from, until)}. */
public record ShiftRow(
        long id,
        long version,
        SupportLine line,
        long personId,
        String person,
        Instant from,
        Instant until)
        implements Serializable {}
