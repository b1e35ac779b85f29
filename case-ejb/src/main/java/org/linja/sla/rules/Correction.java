package org.linja.sla.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.journal.rules.Entry;

/**
 * That something happened at another moment than was written down. What was written stays as it is;
 * the correction is a fact of its own, proposed by one person and decided by another.
 *
 * @param proposal sequence number of the entry that proposes it
 * @param corrects sequence number of the entry it is about
 * @param was when that entry says that it happened
 * @param moment when it happened
 * @param proposedBy who proposes it, as the journal names them
 */
public record Correction(
        long proposal, long corrects, Instant was, Instant moment, String proposedBy) {
    /** Under which name an entry says which one it is about. */
    public static final String CORRECTS = "corrects";

    /** Under which name an entry says the moment that was written down. */
    public static final String WAS = "was";

    /** Under which name an entry says the moment at which it happened. */
    public static final String MOMENT = "moment";

    private static final String PROPOSAL = "proposal";

    /** What an entry that proposes says. */
    public static SortedMap<String, String> proposed(long corrects, Instant was, Instant moment) {
        return new TreeMap<>(
                Map.of(
                        CORRECTS, String.valueOf(corrects),
                        WAS, was.toString(),
                        MOMENT, moment.toString()));
    }

    /** What an entry that decides on it says: everything, so that it can be read by itself. */
    public SortedMap<String, String> decided() {
        SortedMap<String, String> data = proposed(corrects, was, moment);
        data.put(PROPOSAL, String.valueOf(proposal));
        return data;
    }

    /**
     * What an entry that proposes or decides is about; nothing if it does neither.
     *
     * @throws IllegalArgumentException if what it says cannot be read
     */
    public static Optional<Correction> in(Entry entry) {
        return switch (entry.kind()) {
            case CORRECTION_PROPOSED -> Optional.of(read(entry.seq(), entry));
            case CORRECTION_CONFIRMED, CORRECTION_REFUSED ->
                    Optional.of(read(number(entry, PROPOSAL), entry));
            default -> Optional.empty();
        };
    }

    private static Correction read(long proposal, Entry entry) {
        return new Correction(
                proposal,
                number(entry, CORRECTS),
                instant(entry, WAS),
                instant(entry, MOMENT),
                entry.actor());
    }

    private static long number(Entry entry, String name) {
        try {
            return Long.parseLong(entry.data().getOrDefault(name, ""));
        } catch (NumberFormatException unreadable) {
            throw unreadable(entry, unreadable);
        }
    }

    private static Instant instant(Entry entry, String name) {
        try {
            return Instant.parse(entry.data().getOrDefault(name, ""));
        } catch (DateTimeParseException unreadable) {
            throw unreadable(entry, unreadable);
        }
    }

    private static IllegalArgumentException unreadable(Entry entry, Exception cause) {
        return new IllegalArgumentException(
                "Entry %d of case %d corrects nothing that can be read"
                        .formatted(entry.seq(), entry.caseNumber()),
                cause);
    }
}
