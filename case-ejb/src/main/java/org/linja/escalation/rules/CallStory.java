package org.linja.escalation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.rules.LastingName;

/**
 * Reads from a case's journal, and from nothing else, whom its ladder called and whom it did not.
 */
public final class CallStory {
    private static final Set<EntryKind> ABOUT_ALERTS =
            Set.of(
                    EntryKind.ALERT_CREATED,
                    EntryKind.ALERT_ATTEMPTED,
                    EntryKind.ALERT_TAKEN,
                    EntryKind.ALERT_DELIVERED,
                    EntryKind.ALERT_FAILED,
                    EntryKind.ALERT_ACCEPTED,
                    EntryKind.ALERT_SUPERSEDED,
                    EntryKind.ALERT_HEARD,
                    EntryKind.ALERT_HELD);
    private static final Pattern BLANK = Pattern.compile(" ");

    private CallStory() {}

    /** All steps in the order in which they were taken. */
    public static List<CallStep> of(List<Entry> entries) {
        List<CallStep> steps = new ArrayList<>();
        Set<Long> accepted = new TreeSet<>();
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            if (entry.kind() == EntryKind.ALERT_ACCEPTED) {
                accepted.addAll(people(entry.actor()));
            }
            step(entry, accepted, entries.subList(at, entries.size())).ifPresent(steps::add);
        }
        return steps;
    }

    private static Optional<CallStep> step(Entry entry, Set<Long> accepted, List<Entry> from) {
        @Nullable String written = entry.data().getOrDefault("target", entry.data().get("line"));
        boolean told =
                entry.kind() == EntryKind.ESCALATED || entry.kind() == EntryKind.ESCALATION_HELD;
        if (!told || written == null || !entry.data().containsKey("rung")) {
            return Optional.empty();
        }
        List<Long> called = entry.kind() == EntryKind.ESCALATED ? people(entry) : List.of();
        List<Hold> held = new ArrayList<>(Hold.read(said(entry, "held", "")));
        Map<Long, CallAlert> alerts = new HashMap<>();
        for (long person : called) {
            List<Entry> alert = aboutAlert(entry, person, from);
            if (!alert.isEmpty()) {
                alerts.put(person, CallAlert.of(alert));
                held.addAll(Hold.read(said(alert.get(alert.size() - 1), "held", "")));
            }
        }
        return Optional.of(
                new CallStep(
                        entry.seq(),
                        entry.occurredAt(),
                        entry.actor(),
                        said(entry, "ladder", ""),
                        said(entry, "clock", "acknowledge"),
                        Integer.parseInt(said(entry, "rung", "0")),
                        Integer.parseInt(said(entry, "turn", "1")),
                        Target.of(written),
                        called,
                        said(entry, "channels", "email"),
                        said(entry, "reason", ""),
                        accepted,
                        held,
                        alerts));
    }

    /** What the journal tells of the alert to a person whom a step called. */
    private static List<Entry> aboutAlert(Entry step, long person, List<Entry> from) {
        return from.stream()
                .filter(entry -> ABOUT_ALERTS.contains(entry.kind()))
                .filter(entry -> people(entry).contains(person))
                .filter(entry -> same(step, entry, "escalation") && same(step, entry, "rung"))
                .filter(entry -> same(step, entry, "turn"))
                .toList();
    }

    /** What an older entry does not say it means. */
    private static String said(Entry entry, String name, String otherwise) {
        return entry.data().getOrDefault(name, otherwise);
    }

    /** What an older entry does not say contradicts nothing. */
    private static boolean same(Entry one, Entry other, String name) {
        @Nullable String here = one.data().get(name);
        @Nullable String there = other.data().get(name);
        return here == null || there == null || here.equals(there);
    }

    private static List<Long> people(Entry entry) {
        return people(said(entry, "to", ""));
    }

    private static List<Long> people(String named) {
        return BLANK.splitAsStream(named)
                .flatMap(word -> LastingName.personIn(word).stream())
                .toList();
    }
}
