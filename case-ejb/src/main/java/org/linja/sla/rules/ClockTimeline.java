package org.linja.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.OpenSpan;
import org.linja.calendars.rules.Pause;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/** What a case's history means for one clock: when it ran, what held it, who had the case. */
final class ClockTimeline {

    private final ClockTerms terms;
    private final Instant startedAt;
    private final List<Pause> questions = new ArrayList<>();
    private final List<Pause> afterwards = new ArrayList<>();
    private final NavigableMap<Instant, Hands> lines = new TreeMap<>();
    private final NavigableMap<Instant, Hands> outside = new TreeMap<>();
    private @Nullable Instant stoppedAt;
    private @Nullable Instant askedAt;

    private ClockTimeline(ClockTerms terms, Instant startedAt) {
        this.terms = terms;
        this.startedAt = startedAt;
    }

    /**
     * The timeline of {@code happened}, in order of occurrence; nothing before the case was opened,
     * or for a clock that nothing can stop.
     */
    static Optional<ClockTimeline> of(ClockTerms terms, List<Entry> happened) {
        ClockTimeline timeline = null;
        for (Entry entry : happened) {
            if (timeline == null && entry.kind() == EntryKind.CASE_OPENED) {
                timeline = new ClockTimeline(terms, entry.occurredAt());
            }
            if (timeline != null) {
                timeline.take(entry);
            }
        }
        boolean stoppable =
                terms.kind() != ClockKind.NEXT_UPDATE && terms.kind() != ClockKind.ENGINEER_ON_LINE;
        return Optional.ofNullable(stoppable ? timeline : null);
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    /** Over which stretches the clock does not run whatever the calendar says. */
    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>(afterwards);
        if (terms.pausedByQuestion()) {
            pauses.addAll(allQuestions());
        }
        return pauses;
    }

    /** What every second from the start to {@code end} was, stretches as long as they can be. */
    List<ClockSegment> partition(BusinessCalendar calendar, Instant end) {
        NavigableMap<Instant, OpenSpan> open = new TreeMap<>();
        calendar.openSpans(startedAt, end).forEach(span -> open.put(span.from(), span));
        List<ClockSegment> segments = new ArrayList<>();
        Instant from = startedAt;
        for (Instant to : turningPoints(open, end)) {
            ClockSegment segment = segment(from, to, open);
            ClockSegment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && continues(last, segment)) {
                segments.set(segments.size() - 1, segment(last.from(), to, open));
            } else {
                segments.add(segment);
            }
            from = to;
        }
        return segments;
    }

    private void take(Entry entry) {
        Instant at = entry.occurredAt();
        noteHands(entry);
        if (endsQuestion(entry.kind()) && askedAt != null) {
            questions.add(new Pause(askedAt, at));
            askedAt = null;
        }
        if (stoppedAt != null) {
            if (entry.kind() == EntryKind.CASE_REOPENED && isTakenBackByReopening()) {
                afterwards.add(new Pause(stoppedAt, at));
                stoppedAt = null;
            }
        } else if (stops(entry)) {
            stoppedAt = at;
            if (askedAt != null) {
                questions.add(new Pause(askedAt, at));
                askedAt = null;
            }
        } else if (entry.kind() == EntryKind.QUESTION_ASKED && askedAt == null) {
            askedAt = at;
        }
    }

    private boolean stops(Entry entry) {
        return switch (terms.kind()) {
            case ACKNOWLEDGE ->
                    entry.isByPerson()
                            && switch (entry.kind()) {
                                case CASE_ACCEPTED,
                                        HAND_OVER_ACCEPTED,
                                        QUESTION_ASKED,
                                        ANSWER_GIVEN,
                                        CASE_RESOLVED,
                                        CASE_CLOSED ->
                                        true;
                                default -> false;
                            };
            case USEFUL_RESPONSE ->
                    entry.isByPerson()
                            && switch (entry.kind()) {
                                case ANSWER_GIVEN, CASE_RESOLVED, CASE_CLOSED -> true;
                                default -> false;
                            };
            case WORKAROUND, RESTORE, RESOLVE ->
                    entry.kind() == EntryKind.CASE_RESOLVED
                            || entry.kind() == EntryKind.CASE_CLOSED;
            case CLOSE -> entry.kind() == EntryKind.CASE_CLOSED;
            case NEXT_UPDATE, ENGINEER_ON_LINE -> false;
        };
    }

    private boolean isTakenBackByReopening() {
        return switch (terms.kind()) {
            case RESTORE, RESOLVE, CLOSE -> true;
            case ACKNOWLEDGE, USEFUL_RESPONSE, NEXT_UPDATE, WORKAROUND, ENGINEER_ON_LINE -> false;
        };
    }

    private static boolean endsQuestion(EntryKind kind) {
        return switch (kind) {
            case CUSTOMER_ANSWERED, CASE_RESOLVED, CASE_CLOSED, CASE_REOPENED -> true;
            default -> false;
        };
    }

    private void noteHands(Entry entry) {
        switch (entry.kind()) {
            case CASE_OPENED, CASE_ROUTED, CASE_ACCEPTED, HAND_OVER_ACCEPTED, GROUP_IMPORTED -> {
                String line = entry.data().get("line");
                if (line != null) {
                    lines.put(entry.occurredAt(), Hands.ofLine(line));
                }
            }
            case STATE_IMPORTED -> {
                String hands = entry.data().get("hands");
                outside.put(entry.occurredAt(), hands == null ? Hands.NOBODY : Hands.of(hands));
            }
            default -> {
                // Everything else leaves the case in the hands it is in.
            }
        }
    }

    private List<Pause> allQuestions() {
        if (askedAt == null) {
            return questions;
        }
        List<Pause> all = new ArrayList<>(questions);
        all.add(new Pause(askedAt, null));
        return all;
    }

    private NavigableSet<Instant> turningPoints(NavigableMap<Instant, OpenSpan> open, Instant end) {
        NavigableSet<Instant> points = new TreeSet<>();
        open.values()
                .forEach(
                        span -> {
                            points.add(span.from());
                            points.add(span.to());
                        });
        for (List<Pause> pauses : List.of(afterwards, allQuestions())) {
            for (Pause pause : pauses) {
                points.add(pause.from());
                Instant until = pause.until();
                if (until != null) {
                    points.add(until);
                }
            }
        }
        points.addAll(lines.keySet());
        points.addAll(outside.keySet());
        points.add(end);
        return points.subSet(startedAt, false, end, true);
    }

    /** The stretch from {@code from}, nothing turning before {@code to}. */
    private ClockSegment segment(Instant from, Instant to, NavigableMap<Instant, OpenSpan> open) {
        if (holds(afterwards, from)) {
            return new ClockSegment(
                    from, to, SegmentKind.PAUSED, SegmentReason.RESOLVED, Hands.NOBODY);
        }
        boolean asked = holds(allQuestions(), from);
        Hands hands = asked ? Hands.CUSTOMER : handsAt(from);
        if (asked && terms.pausedByQuestion()) {
            return new ClockSegment(
                    from, to, SegmentKind.PAUSED, SegmentReason.QUESTION_OPEN, hands);
        }
        Map.Entry<Instant, OpenSpan> span = open.floorEntry(from);
        return span != null && from.isBefore(span.getValue().to())
                ? new ClockSegment(from, to, SegmentKind.RUNNING, SegmentReason.OWED, hands)
                : new ClockSegment(
                        from, to, SegmentKind.NOT_OWED, SegmentReason.OUTSIDE_HOURS, hands);
    }

    private Hands handsAt(Instant instant) {
        Map.Entry<Instant, Hands> away = outside.floorEntry(instant);
        if (away != null && away.getValue() != Hands.NOBODY) {
            return away.getValue();
        }
        Map.Entry<Instant, Hands> line = lines.floorEntry(instant);
        return line == null ? Hands.NOBODY : line.getValue();
    }

    private static boolean holds(List<Pause> pauses, Instant instant) {
        for (Pause pause : pauses) {
            Instant until = pause.until();
            if (!instant.isBefore(pause.from()) && (until == null || instant.isBefore(until))) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(ClockSegment last, ClockSegment next) {
        return last.kind() == next.kind()
                && last.reason() == next.reason()
                && last.hands() == next.hands();
    }
}
