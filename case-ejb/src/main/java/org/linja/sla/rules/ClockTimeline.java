package org.linja.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
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

    /** A stretch over which the clock does not run whatever the calendar says. */
    private record Hold(Pause pause, SegmentReason reason) {}

    /** A question or a vendor's work that has not ended; it may or may not pause the clock. */
    private record Open(Instant since, boolean pauses) {}

    private final ClockTerms terms;
    private final Happened happened;
    private final Standpoint standpoint;
    private final Instant startedAt;
    private final HandsHistory hands;
    // What happened to the whole before a part was split off is none of the other reading's.
    private final Instant since;
    private final List<Hold> holds = new ArrayList<>(2);
    private @Nullable Open question;
    private @Nullable Open vendor;
    private @Nullable Instant stoppedAt;
    private boolean merged;
    private long lastAnswer;

    private ClockTimeline(
            ClockTerms terms,
            Happened happened,
            Standpoint standpoint,
            Instant startedAt,
            HandsHistory hands,
            Instant since) {
        this.terms = terms;
        this.happened = happened;
        this.standpoint = standpoint;
        this.startedAt = startedAt;
        this.hands = hands;
        this.since = since;
    }

    /**
     * The clock's timelines in order: none before the case was opened, one for most clocks, one for
     * each update of a clock that every update begins anew.
     */
    static List<ClockTimeline> of(ClockTerms terms, Happened happened, Standpoint standpoint) {
        List<ClockTimeline> timelines = new ArrayList<>(1);
        ClockTimeline timeline = null;
        for (Entry entry : happened.entries()) {
            if (timeline == null) {
                if (entry.kind() == EntryKind.CASE_OPENED) {
                    timeline = opened(terms, happened, standpoint, entry);
                    timelines.add(timeline);
                }
            } else if (!entry.occurredAt().isBefore(timeline.since)) {
                ClockTimeline next = timeline.take(entry);
                if (next != timeline) {
                    timelines.add(next);
                    timeline = next;
                }
            }
        }
        return timelines;
    }

    /** A part that was split off began with the whole, or, as others see it, when it was split. */
    private static ClockTimeline opened(
            ClockTerms terms, Happened happened, Standpoint standpoint, Entry opening) {
        boolean whole = standpoint == Standpoint.GOVERNING || !Happened.isOfPart(opening);
        Instant startedAt = whole ? opening.occurredAt() : opening.recordedAt();
        HandsHistory hands = new HandsHistory();
        hands.begin(startedAt, opening);
        return new ClockTimeline(terms, happened, standpoint, startedAt, hands, startedAt);
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    /** Whether the clock was stopped by merging its case into another. */
    boolean isMerged() {
        return merged;
    }

    /** Whose hands the case was in. */
    Hands handsAt(Instant instant) {
        return hands.at(instant);
    }

    /** Over which stretches the clock does not run whatever the calendar says. */
    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>(holds.size() + 1);
        for (Hold hold : holds()) {
            pauses.add(hold.pause());
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

    /** Goes on by {@code entry}; the timeline that goes on is another where a clock begins anew. */
    private ClockTimeline take(Entry entry) {
        Instant at = entry.occurredAt();
        hands.take(entry);
        endHolds(entry);
        if (stoppedAt != null) {
            return entry.kind() == EntryKind.CASE_REOPENED ? reopened(stoppedAt, at) : this;
        }
        if (entry.kind() == EntryKind.CASE_MERGED && standpoint == Standpoint.GOVERNING) {
            merged = true;
            stop(at);
            return this;
        }
        if (isStoppedBy(entry)) {
            stop(at);
            return this;
        }
        ClockTimeline goesOn =
                terms.kind() == ClockKind.NEXT_UPDATE && StopRule.updates(entry)
                        ? updated(at)
                        : this;
        goesOn.beginHold(entry);
        return goesOn;
    }

    private boolean isStoppedBy(Entry entry) {
        return StopRule.stops(terms.kind(), entry)
                && (standpoint == Standpoint.OTHER
                        || terms.kind() != ClockKind.USEFUL_RESPONSE
                        || !happened.isContestedResponse(entry));
    }

    private void stop(Instant at) {
        stoppedAt = at;
        question = ended(question, SegmentReason.QUESTION_OPEN, at);
        vendor = ended(vendor, SegmentReason.WAITING_FOR_VENDOR, at);
    }

    private ClockTimeline reopened(Instant stopped, Instant at) {
        if (terms.kind() == ClockKind.NEXT_UPDATE) {
            return successor(at);
        }
        if (StopRule.isTakenBackByReopening(terms.kind())) {
            if (standpoint == Standpoint.GOVERNING) {
                holds.add(new Hold(new Pause(stopped, at), SegmentReason.RESOLVED));
            }
            stoppedAt = null;
            merged = false;
        }
        return this;
    }

    private ClockTimeline updated(Instant at) {
        ClockTimeline next = successor(at);
        stop(at);
        return next;
    }

    private ClockTimeline successor(Instant at) {
        ClockTimeline next = new ClockTimeline(terms, happened, standpoint, at, hands, since);
        next.question = question == null ? null : new Open(at, question.pauses());
        next.vendor = vendor == null ? null : new Open(at, vendor.pauses());
        next.lastAnswer = lastAnswer;
        return next;
    }

    private void beginHold(Entry entry) {
        Instant at = entry.occurredAt();
        if (entry.kind() == EntryKind.VENDOR_WAIT_BEGAN) {
            vendor = new Open(at, terms.pausedByVendor());
        } else if (entry.kind() == EntryKind.QUESTION_ASKED
                && question == null
                // An answer that was written down later, but was here before the question.
                && lastAnswer < entry.seq()) {
            question = new Open(at, isPausedBy(entry));
            hands.goToCustomer(at);
        }
    }

    private boolean isPausedBy(Entry asked) {
        return terms.pausedByQuestion()
                && (standpoint == Standpoint.GOVERNING || !happened.isContestedPause(asked));
    }

    private void endHolds(Entry entry) {
        Instant at = entry.occurredAt();
        switch (entry.kind()) {
            case CUSTOMER_ANSWERED -> {
                lastAnswer = Math.max(lastAnswer, entry.seq());
                endQuestion(at);
            }
            case VENDOR_WAIT_ENDED -> vendor = ended(vendor, SegmentReason.WAITING_FOR_VENDOR, at);
            case CASE_RESOLVED, CASE_CLOSED, CASE_ENDED, CASE_REOPENED -> {
                endQuestion(at);
                vendor = ended(vendor, SegmentReason.WAITING_FOR_VENDOR, at);
            }
            default -> {
                // Everything else leaves a pause as it is.
            }
        }
    }

    private void endQuestion(Instant at) {
        if (question != null) {
            question = ended(question, SegmentReason.QUESTION_OPEN, at);
            hands.comeBackFromCustomer(at);
        }
    }

    /** Always null: what has ended is open no more. */
    private @Nullable Open ended(@Nullable Open open, SegmentReason reason, Instant at) {
        if (open != null && open.pauses()) {
            holds.add(new Hold(new Pause(open.since(), at), reason));
        }
        return null;
    }

    private List<Hold> holds() {
        if (!pauses(question) && !pauses(vendor)) {
            return holds;
        }
        List<Hold> all = new ArrayList<>(holds);
        addOpen(all, question, SegmentReason.QUESTION_OPEN);
        addOpen(all, vendor, SegmentReason.WAITING_FOR_VENDOR);
        return all;
    }

    private static boolean pauses(@Nullable Open open) {
        return open != null && open.pauses();
    }

    private static void addOpen(List<Hold> all, @Nullable Open open, SegmentReason reason) {
        if (open != null && open.pauses()) {
            all.add(new Hold(new Pause(open.since(), null), reason));
        }
    }

    private NavigableSet<Instant> turningPoints(NavigableMap<Instant, OpenSpan> open, Instant end) {
        NavigableSet<Instant> points = new TreeSet<>();
        open.values()
                .forEach(
                        span -> {
                            points.add(span.from());
                            points.add(span.to());
                        });
        for (Pause pause : pauses()) {
            points.add(pause.from());
            Instant until = pause.until();
            if (until != null) {
                points.add(until);
            }
        }
        hands.addTurningPoints(points);
        points.add(end);
        return points.subSet(startedAt, false, end, true);
    }

    /** The stretch from {@code from}, nothing turning before {@code to}. */
    private ClockSegment segment(Instant from, Instant to, NavigableMap<Instant, OpenSpan> open) {
        for (Hold hold : holds()) {
            if (lasts(hold.pause(), from)) {
                Hands whose =
                        hold.reason() == SegmentReason.RESOLVED ? Hands.NOBODY : hands.at(from);
                return new ClockSegment(from, to, SegmentKind.PAUSED, hold.reason(), whose);
            }
        }
        Map.Entry<Instant, OpenSpan> span = open.floorEntry(from);
        return span != null && from.isBefore(span.getValue().to())
                ? new ClockSegment(
                        from, to, SegmentKind.RUNNING, SegmentReason.OWED, hands.at(from))
                : new ClockSegment(
                        from,
                        to,
                        SegmentKind.NOT_OWED,
                        SegmentReason.OUTSIDE_HOURS,
                        hands.at(from));
    }

    private static boolean lasts(Pause pause, Instant instant) {
        Instant until = pause.until();
        return !instant.isBefore(pause.from()) && (until == null || instant.isBefore(until));
    }

    private static boolean continues(ClockSegment last, ClockSegment next) {
        return last.kind() == next.kind()
                && last.reason() == next.reason()
                && last.hands() == next.hands();
    }
}
