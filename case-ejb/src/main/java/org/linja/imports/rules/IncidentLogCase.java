package org.linja.imports.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of a foreign log, read as a history of ours.
 *
 * <p>It opens at its time of opening with its first row's priority and closes at its time of
 * closing; between, every row that can be taken leaves at least one event at its own time. Nothing
 * is repaired: what cannot be taken is listed, what is odd is remarked.
 *
 * @param reference the case's number in the log, as far as it could be read
 * @param events in the order they are to be written; none if no row could be taken
 * @param rejections the rows that could not be taken, in file order
 * @param facts how the case stands at the end of its log; null if no row could be taken
 */
public record IncidentLogCase(
        String reference,
        List<ImportedEvent> events,
        List<RejectedLine> rejections,
        Set<LogRemark> remarks,
        @Nullable ForeignFacts facts) {

    public IncidentLogCase {
        events = List.copyOf(events);
        rejections = List.copyOf(rejections);
        Set<LogRemark> copy = EnumSet.noneOf(LogRemark.class);
        copy.addAll(remarks);
        remarks = Collections.unmodifiableSet(copy);
    }

    /**
     * Reads the rows of one case.
     *
     * @param rows all rows of the case in file order
     */
    public static IncidentLogCase of(List<IncidentLogRow> rows, IncidentLogMapping mapping) {
        IncidentLogReading reading = new IncidentLogReading(mapping);
        rows.forEach(reading::read);
        return new IncidentLogCase(
                rows.isEmpty() ? "" : rows.get(0).reference(),
                reading.events(),
                reading.rejections(),
                LogOddities.of(rows, mapping, reading.facts()),
                reading.facts());
    }

    /** Whether at least one row could be taken. */
    public boolean isTaken() {
        return facts != null;
    }

    /** How the case stands, if any row could be taken. */
    public Optional<ForeignFacts> taken() {
        return Optional.ofNullable(facts);
    }
}
