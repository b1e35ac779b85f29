package org.linja.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * What is known of when things happened. A history holds two times of everything: when it happened
 * and when it was written down; asked as known at an earlier moment, it leaves out what was written
 * down later, confirmed corrections among it.
 */
public final class Corrections {
    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::occurredAt).thenComparingLong(Entry::seq);

    private Corrections() {}

    /** The entries that had been written down by {@code knownAt}, in their order. */
    public static List<Entry> knownAt(List<Entry> history, Instant knownAt) {
        return history.stream().filter(entry -> !entry.recordedAt().isAfter(knownAt)).toList();
    }

    /** The entries with every confirmed moment in the place of the one first written down. */
    public static List<Entry> applied(List<Entry> history) {
        Map<Long, Instant> moments = new HashMap<>();
        history.stream()
                .filter(entry -> entry.kind() == EntryKind.CORRECTION_CONFIRMED)
                .sorted(Comparator.comparingLong(Entry::seq))
                .flatMap(entry -> Correction.in(entry).stream())
                .forEach(correction -> moments.put(correction.corrects(), correction.moment()));
        return moments.isEmpty()
                ? history
                : history.stream().map(entry -> moved(entry, moments.get(entry.seq()))).toList();
    }

    /** Proposed and not decided on, in order of proposing. */
    public static List<Correction> pending(List<Entry> history) {
        Map<Long, Correction> pending = new LinkedHashMap<>();
        for (Entry entry : history) {
            Correction.in(entry)
                    .ifPresent(
                            correction -> {
                                if (entry.kind() == EntryKind.CORRECTION_PROPOSED) {
                                    pending.put(correction.proposal(), correction);
                                } else {
                                    pending.remove(correction.proposal());
                                }
                            });
        }
        return List.copyOf(pending.values());
    }

    /** Whether anything is counted by the moment of an entry of this kind. */
    public static boolean isCorrectable(EntryKind kind) {
        return family(kind) != Family.FIXED;
    }

    /** Entry {@code seq} as known now; it must be there. */
    public static Entry entry(List<Entry> history, long seq) {
        return applied(history).stream()
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Why entry {@code seq} cannot have happened at {@code moment}; nothing if it can.
     *
     * @param history the case's entries, in order of writing
     */
    public static Optional<CorrectionRefusal> refusal(
            List<Entry> history, long seq, Instant moment, Instant now) {
        List<Entry> known = applied(history);
        Optional<Entry> found =
                known.stream()
                        .filter(entry -> entry.seq() == seq && isCorrectable(entry.kind()))
                        .findFirst();
        if (found.isEmpty()) {
            return Optional.of(CorrectionRefusal.NO_SUCH_ENTRY);
        }
        if (pending(history).stream().anyMatch(correction -> correction.corrects() == seq)) {
            return Optional.of(CorrectionRefusal.ALREADY_PROPOSED);
        }
        Entry entry = found.get();
        if (moment.equals(entry.occurredAt())) {
            return Optional.of(CorrectionRefusal.SAME_MOMENT);
        }
        if (moment.isAfter(entry.recordedAt()) || moment.isAfter(now)) {
            return Optional.of(CorrectionRefusal.AFTER_IT_WAS_WRITTEN);
        }
        if (moment.isBefore(known.get(0).occurredAt())) {
            return Optional.of(CorrectionRefusal.BEFORE_THE_CASE);
        }
        return order(known, family(entry.kind()))
                        .equals(order(moved(known, entry, moment), family(entry.kind())))
                ? Optional.empty()
                : Optional.of(CorrectionRefusal.OUT_OF_ORDER);
    }

    // What begins and what ends the same thing must stay in the order in which it happened, or a
    // question would be answered before it was asked and pause its clocks for ever.
    private static List<Long> order(List<Entry> history, Family family) {
        return history.stream()
                .filter(entry -> family(entry.kind()) == family)
                .sorted(IN_ORDER)
                .map(Entry::seq)
                .toList();
    }

    private static List<Entry> moved(List<Entry> history, Entry entry, Instant moment) {
        List<Entry> moved = new ArrayList<>(history);
        moved.replaceAll(one -> one.seq() == entry.seq() ? moved(one, moment) : one);
        return moved;
    }

    private static Entry moved(Entry entry, @Nullable Instant moment) {
        return moment == null
                ? entry
                : new Entry(
                        entry.caseNumber(),
                        entry.seq(),
                        moment,
                        entry.recordedAt(),
                        entry.kind(),
                        entry.actor(),
                        entry.data(),
                        entry.textCommitment());
    }

    /** Acts that begin or end the same thing. */
    private enum Family {
        HANDS,
        QUESTION,
        ANSWER,
        VENDOR,
        LOAN,
        ENGINEER,
        SERVICE,
        END,
        /** Happened when it was written down, or nothing is counted by it. */
        FIXED
    }

    private static Family family(EntryKind kind) {
        return switch (kind) {
            case CASE_ACCEPTED, HAND_OVER_ACCEPTED -> Family.HANDS;
            case QUESTION_ASKED, CUSTOMER_ANSWERED -> Family.QUESTION;
            case ANSWER_GIVEN -> Family.ANSWER;
            case VENDOR_WAIT_BEGAN, VENDOR_WAIT_ENDED -> Family.VENDOR;
            case CASE_LENT, CASE_TAKEN_BACK -> Family.LOAN;
            case ENGINEER_JOINED -> Family.ENGINEER;
            case SERVICE_RESTORED -> Family.SERVICE;
            case CASE_RESOLVED, CASE_CLOSED, CASE_REOPENED -> Family.END;
            default -> Family.FIXED;
        };
    }
}
