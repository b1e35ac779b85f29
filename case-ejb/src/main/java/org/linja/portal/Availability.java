package org.linja.portal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.portal.rules.Presence;
import org.linja.rota.rules.SupportLine;

/**
 * Who is there for a customer now, and until when.
 *
 * @param lines the lines that customers meet, first to last
 * @param hours the hours that the contract promises; null where none covers the matter
 */
public record Availability(List<Line> lines, @Nullable Presence hours) implements Serializable {
    /** A line of the house. */
    public record Line(SupportLine line, Presence presence) implements Serializable {}
}
