package org.linja.ops.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessTime;
import org.linja.calendars.rules.Deadline;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryHash;
import org.linja.journal.rules.EntryKind;
import org.linja.journal.rules.SaltedText;
import org.linja.journal.rules.SealedEntry;
import org.linja.platform.rules.LastingName;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.AnswerElement;

/**
 * The life of one invented case, a function of seed and place alone: opened by a call, routed,
 * accepted, asked about, handed over, answered, resolved, closed and now and then reopened, at the
 * pace its contract asks for, mostly in time.
 */
final class CaseStory {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SECONDS_OF_YEAR = 365L * 86_400;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final double LEFT_OPEN = 0.02;
    private static final CauseKind[] CAUSES = CauseKind.values();

    /** An entry of the chain with the text it commits to and the salt in hex. */
    record Line(SealedEntry sealed, @Nullable String salt, @Nullable String text) {}

    private final SplittableRandom random;
    private final Firm firm;
    private final long caseId;
    private final List<Line> lines = new ArrayList<>();
    private final Severity severity;
    private final Instant openedAt;
    private final long onLine1;
    private Instant at;
    private String lastHash = EntryHash.GENESIS;
    private CaseStatus status = CaseStatus.NEW;
    private long version = 1;
    private SupportLine line = SupportLine.LINE_1;
    private long owner;
    private @Nullable SupportLine offeredLine;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable CauseKind cause;
    private @Nullable Matter matter;

    private CaseStory(
            SplittableRandom random,
            Firm firm,
            Severity severity,
            Instant openedAt,
            Crew crew,
            long caseId) {
        this.random = random;
        this.firm = firm;
        this.caseId = caseId;
        this.severity = severity;
        this.openedAt = openedAt;
        this.at = openedAt;
        this.onLine1 = crew.ofLine1(random);
        this.owner = onLine1;
    }

    /** The case at {@code place} of the world that {@code seed} makes. */
    static CaseStory of(long seed, long place, List<Firm> firms, Crew crew, long caseId) {
        CaseStory story = opened(seed, place, firms, crew, caseId, null);
        story.open();
        story.work(crew);
        return story;
    }

    /** The case at {@code place} of another world, in which all are open at {@code now}. */
    static CaseStory openAt(
            Instant now, long seed, long place, List<Firm> firms, Crew crew, long caseId) {
        CaseStory story = opened(seed, place, firms, crew, caseId, now);
        story.open();
        story.beWorkedOn(now);
        return story;
    }

    /** The case at {@code place} of a world in which each speaks of something else. */
    static CaseStory ofCrowd(long seed, long place, List<Firm> firms, Crew crew, long caseId) {
        CaseStory story = opened(seed, place, firms, crew, caseId, null);
        story.matter = Matter.of(seed, place);
        story.open();
        story.work(crew);
        return story;
    }

    /** A case that is exactly so and that nobody has taken since. */
    static CaseStory waiting(
            Firm firm, Severity severity, Instant openedAt, Crew crew, long caseId) {
        CaseStory story =
                new CaseStory(new SplittableRandom(caseId), firm, severity, openedAt, crew, caseId);
        story.open();
        return story;
    }

    private static CaseStory opened(
            long seed,
            long place,
            List<Firm> firms,
            Crew crew,
            long caseId,
            @Nullable Instant openAt) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place);
        Firm firm = firms.get(random.nextInt(firms.size()));
        Severity severity = severity(random.nextInt(100));
        Instant openedAt =
                (openAt == null
                                ? FIRST.plusSeconds(random.nextLong(SECONDS_OF_YEAR))
                                : openAt.minusSeconds(1 + random.nextLong(SECONDS_OF_DAY)))
                        .plus(random.nextLong(1_000_000), ChronoUnit.MICROS);
        return new CaseStory(random, firm, severity, openedAt, crew, caseId);
    }

    /** Within the last day: nobody has it yet, somebody works on it, or the customer is asked. */
    private void beWorkedOn(Instant now) {
        if (random.nextInt(4) == 0) {
            return;
        }
        passUntil(now);
        act(CaseAct.ACCEPT, EntryKind.CASE_ACCEPTED, onLine1, Map.of("line", line.slug()), null);
        acceptedAt = at;
        if (random.nextInt(2) == 0) {
            passUntil(now);
            act(CaseAct.NOTE, EntryKind.NOTE_ADDED, owner, Map.of(), "Looked at the logs.");
        }
        if (random.nextInt(5) == 0) {
            passUntil(now);
            act(
                    CaseAct.QUESTION,
                    EntryKind.QUESTION_ASKED,
                    owner,
                    Map.of(),
                    "Which version is it?");
        }
    }

    private void passUntil(Instant now) {
        long left = Math.max(1, ChronoUnit.MICROS.between(at, now));
        at = at.plus(random.nextLong(left), ChronoUnit.MICROS);
    }

    private static Severity severity(int percent) {
        if (percent < 4) {
            return Severity.CRITICAL;
        }
        return percent < 22 ? Severity.HIGH : percent < 65 ? Severity.MEDIUM : Severity.LOW;
    }

    private void open() {
        Map<String, String> data = new TreeMap<>(firm.bound().data());
        data.put("severity", severity.slug());
        data.put("kind", "fault");
        data.put("channel", Channel.PHONE.slug());
        data.put("line", SupportLine.LINE_1.slug());
        record(EntryKind.CASE_OPENED, onLine1, data, subject() + "\n\n" + description());
        record(
                EntryKind.CALL_TAKEN,
                onLine1,
                Map.of("answeredAt", openedAt.minusSeconds(90).toString()),
                "Generated Caller, +358401234500");
        record(
                EntryKind.CASE_ROUTED,
                0,
                Map.of("line", SupportLine.LINE_1.slug(), "owner", LastingName.ofPerson(onLine1)),
                null);
    }

    private void work(Crew crew) {
        boolean leftOpen = random.nextDouble() < LEFT_OPEN;
        if (leftOpen && random.nextInt(3) == 0) {
            return;
        }
        pass("acknowledge", 0.45);
        act(CaseAct.ACCEPT, EntryKind.CASE_ACCEPTED, onLine1, Map.of("line", line.slug()), null);
        acceptedAt = at;
        if (random.nextDouble() < 0.45) {
            pass("useful-response", 0.2);
            act(CaseAct.NOTE, EntryKind.NOTE_ADDED, owner, Map.of(), "Looked at the logs.");
        }
        if (random.nextDouble() < 0.25) {
            handOver(crew);
        }
        if (random.nextDouble() < 0.35) {
            ask(leftOpen);
        }
        if (leftOpen) {
            return;
        }
        if (random.nextDouble() < 0.6) {
            pass("useful-response", 0.35);
            act(
                    CaseAct.ANSWER,
                    EntryKind.ANSWER_GIVEN,
                    owner,
                    Map.of(AnswerElement.DATUM, AnswerElement.NEXT_STEP.slug()),
                    "Try it this way.");
        }
        end();
        if (random.nextDouble() < 0.05) {
            pass("resolve", 0.5);
            act(CaseAct.REOPEN, EntryKind.CASE_REOPENED, onLine1, Map.of(), "It is back.");
            resolvedAt = null;
            closedAt = null;
            cause = null;
            end();
        }
    }

    private void handOver(Crew crew) {
        pass("useful-response", 0.2);
        offeredLine = SupportLine.LINE_2;
        act(
                CaseAct.OFFER_HAND_OVER,
                EntryKind.HAND_OVER_OFFERED,
                owner,
                Map.of("line", SupportLine.LINE_2.slug()),
                "Needs somebody who knows the drives.");
        pass("acknowledge", 0.6);
        owner = crew.ofLine2(random);
        line = SupportLine.LINE_2;
        offeredLine = null;
        act(
                CaseAct.ACCEPT_HAND_OVER,
                EntryKind.HAND_OVER_ACCEPTED,
                owner,
                Map.of("line", line.slug()),
                null);
    }

    private void ask(boolean leftOpen) {
        pass("useful-response", 0.2);
        act(CaseAct.QUESTION, EntryKind.QUESTION_ASKED, owner, Map.of(), "Which version is it?");
        if (leftOpen && random.nextBoolean()) {
            return;
        }
        pass("useful-response", 1.5);
        act(
                CaseAct.CUSTOMER_ANSWER,
                EntryKind.CUSTOMER_ANSWERED,
                onLine1,
                Map.of("channel", Channel.PHONE.slug()),
                "The one from spring.");
    }

    private void end() {
        pass("resolve", 0.3);
        cause = CAUSES[random.nextInt(CAUSES.length)];
        act(
                CaseAct.RESOLVE,
                EntryKind.CASE_RESOLVED,
                owner,
                Map.of("cause", cause.slug()),
                "It works again.");
        resolvedAt = at;
        if (random.nextDouble() < 0.95) {
            pass("resolve", 0.4);
            act(CaseAct.CLOSE, EntryKind.CASE_CLOSED, owner, Map.of(), null);
            closedAt = at;
        }
    }

    /** Lets working time pass: on the average that share of a clock's budget, now and then much. */
    private void pass(String clock, double share) {
        ClockTarget target =
                firm.terms().targetsFor(severity).stream()
                        .filter(one -> one.clock().equals(clock))
                        .findFirst()
                        .orElse(new ClockTarget(clock, Duration.ofDays(1), false));
        long budget = target.budget().toSeconds();
        double seconds = -Math.log(1 - random.nextDouble()) * share * budget;
        Duration working = Duration.ofSeconds(1 + Math.min((long) seconds, 40L * budget));
        Deadline then = BusinessTime.due(at, working, firm.calendarOf(target), List.of());
        if (then instanceof Deadline.At reached) {
            at = reached.instant().plus(random.nextLong(1_000_000), ChronoUnit.MICROS);
        }
    }

    private void act(
            CaseAct act,
            EntryKind kind,
            long person,
            Map<String, String> data,
            @Nullable String text) {
        status =
                status.after(act)
                        .orElseThrow(() -> new IllegalStateException(status + " refuses " + act));
        version++;
        record(kind, person, data, text);
    }

    private void record(
            EntryKind kind, long person, Map<String, String> data, @Nullable String text) {
        String salt = null;
        String commitment = null;
        if (text != null) {
            byte[] bytes = new byte[SaltedText.SALT_BYTES];
            random.nextBytes(bytes);
            salt = HexFormat.of().formatHex(bytes);
            commitment = SaltedText.commit(bytes, text);
        }
        Entry entry =
                new Entry(
                        caseId,
                        lines.size() + 1L,
                        at,
                        at,
                        kind,
                        person == 0 ? Entry.SYSTEM : LastingName.ofPerson(person),
                        new TreeMap<>(data),
                        commitment);
        SealedEntry sealed = SealedEntry.seal(entry, lastHash);
        lastHash = sealed.hash();
        lines.add(new Line(sealed, salt, text));
    }

    long caseId() {
        return caseId;
    }

    Firm firm() {
        return firm;
    }

    List<Line> lines() {
        return lines;
    }

    List<Entry> history() {
        return lines.stream().map(one -> one.sealed().entry()).toList();
    }

    String lastHash() {
        return lastHash;
    }

    Severity severity() {
        return severity;
    }

    CaseStatus status() {
        return status;
    }

    SupportLine line() {
        return line;
    }

    @Nullable SupportLine offeredLine() {
        return offeredLine;
    }

    long owner() {
        return owner;
    }

    long version() {
        return version;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lastAt() {
        return at;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable CauseKind cause() {
        return cause;
    }

    String subject() {
        return matter == null ? "Generated matter of case " + caseId : matter.subject();
    }

    String description() {
        return matter == null ? "It runs slow since the change." : matter.description();
    }
}
