package org.linja.restrictions;

import java.io.Serializable;
import java.time.Instant;

/** One time that somebody broke the glass before a case. */
public record GlassRow(String by, String reason, Instant brokenAt, Instant endsAt)
        implements Serializable {}
