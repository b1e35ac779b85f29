package org.linja.sla.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/** What had happened to a case by an instant, and what of it can be read in two ways. */
public final class Happened {

    /** Under which name a contesting entry says the sequence number of what it contests. */
    public static final String CONTESTED = "contested";

    /** Under which name what a part has from the case it was split off says that case. */
    public static final String ORIGIN = "origin";

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::occurredAt).thenComparingLong(Entry::seq);

    private final List<Entry> entries;
    private final Set<SecondReading> doubts = EnumSet.noneOf(SecondReading.class);
    private final Set<Long> contestedPauses = new HashSet<>(0);
    private final Set<Long> contestedResponses = new HashSet<>(0);

    private Happened(List<Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries) {
            SecondReading doubt = SecondReading.after(entry.kind());
            if (doubt != null) {
                doubts.add(doubt);
                noteContested(doubt, entry);
            } else if (isOfPart(entry)) {
                doubts.add(SecondReading.SPLIT);
            }
        }
    }

    /**
     * What {@code history}, in any order, says of the time up to {@code asOf}. Corrections count
     * whenever they were confirmed: they are about what is known, not about what happened.
     */
    public static Happened by(List<Entry> history, Instant asOf) {
        return new Happened(
                isInOrder(history, asOf)
                        ? history
                        : Corrections.applied(history).stream()
                                .filter(entry -> !entry.occurredAt().isAfter(asOf))
                                .sorted(IN_ORDER)
                                .toList());
    }

    /** Whether {@code entry} opens a part that was split off another case. */
    static boolean isOfPart(Entry entry) {
        return entry.kind() == EntryKind.CASE_OPENED && entry.data().containsKey(ORIGIN);
    }

    /** In order of occurrence. */
    public List<Entry> entries() {
        return entries;
    }

    /** Why a clock of these terms may be read in two ways; mostly nothing. */
    Set<SecondReading> doubts(ClockTerms terms) {
        Set<SecondReading> concerning = EnumSet.noneOf(SecondReading.class);
        for (SecondReading doubt : doubts) {
            if (doubt.concerns(terms)) {
                concerning.add(doubt);
            }
        }
        return concerning;
    }

    boolean isContestedPause(Entry question) {
        return contestedPauses.contains(question.seq());
    }

    boolean isContestedResponse(Entry answer) {
        return contestedResponses.contains(answer.seq());
    }

    private void noteContested(SecondReading doubt, Entry entry) {
        String seq = entry.data().get(CONTESTED);
        if (seq != null) {
            (doubt == SecondReading.CONTESTED_PAUSE ? contestedPauses : contestedResponses)
                    .add(Long.valueOf(seq));
        }
    }

    private static boolean isInOrder(List<Entry> history, Instant asOf) {
        Entry before = null;
        for (Entry entry : history) {
            if (entry.occurredAt().isAfter(asOf)
                    || entry.kind() == EntryKind.CORRECTION_CONFIRMED
                    || (before != null && IN_ORDER.compare(before, entry) > 0)) {
                return false;
            }
            before = entry;
        }
        return true;
    }
}
