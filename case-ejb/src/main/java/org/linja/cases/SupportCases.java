package org.linja.cases;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarExhausted;
import org.linja.cases.rules.CaseAccess;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ToldEntries;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.Severity;
import org.linja.journal.Journal;
import org.linja.journal.JournalLine;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.Entry;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.ClockWarning;

/** All cases. Whoever loads one to change it holds it alone until the end of the transaction. */
@Repository
public class SupportCases {
    /** Subject type of alarms that a clock sets for its deadline. */
    public static final String CLOCK = "clock";

    /** Subject type of alarms for the time limit of a dispute; its subject is the case. */
    public static final String DISPUTE = "dispute";

    public static final String DUE = "due";

    /** Kind of the alarms by which a clock warns before its deadline. */
    public static final String WARNING = "warning";

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject OwnRows ownRows;
    @Inject ClosedCases closed;
    @Inject Journal journal;
    @Inject WatchedClocks watchedClocks;
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    @Inject ClockAlarms clockAlarms;
    @Inject Outbox outbox;
    @Inject @Any Instance<Obligations> obligations;

    public CaseId nextId() {
        return new CaseId(
                sql.one(SupportCases.class, "next-case.sql", row -> row.getLong(1), Map.of()));
    }

    /**
     * Adds a new case with its clocks, alarms and journal.
     *
     * @throws Problem {@code calendar-exhausted} if the calendar never opens for long enough: what
     *     cannot become due cannot be promised
     */
    public void add(SupportCase supportCase, Instant now) {
        try {
            supportCase.readClocks(List.of(), contracts::termsOf, calendars::byVersion, now);
        } catch (CalendarExhausted neverDue) {
            throw new Problem(ProblemType.CALENDAR_EXHAUSTED);
        }
        entities.persist(supportCase);
        entities.flush();
        supportCase.clocks().forEach(entities::persist);
        entities.flush();
        List<JournalLine> lines = supportCase.takeUnwritten();
        journal.append(lines);
        supportCase.remember(lines);
        clockAlarms.set(supportCase, escalatingClocks(supportCase));
    }

    /**
     * Loads a case that {@code actor} may see, to act on it as of the version they saw.
     *
     * @throws Problem {@code not-found} also for another customer's case, {@code case-restricted}
     *     for what is closed to somebody of the house, {@code act-not-allowed} for whoever only
     *     broke the glass before it, {@code stale-version}
     */
    public SupportCase load(CaseId id, long version, Actor actor) {
        SupportCase supportCase = load(id, actor);
        if (supportCase.version() != version) {
            throw new Problem(
                    ProblemType.STALE_VERSION,
                    Map.of("version", String.valueOf(supportCase.version())));
        }
        return supportCase;
    }

    /** Loads a case that {@code actor} may see, to act on it whatever its version. */
    public SupportCase load(CaseId id, Actor actor) {
        SupportCase loaded = visible(id, find(id), actor);
        closed.requireActs(id, actor);
        return loaded;
    }

    /** Loads a case for the house's own machinery. */
    public Optional<SupportCase> find(CaseId id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Loads cases for the house's own machinery, by one question; they are held one after the other
     * in the order of their numbers, so that two who hold many do not wait for each other.
     */
    public Map<CaseId, SupportCase> findAll(Collection<CaseId> ids) {
        return found(numbers(ids), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Holds the cases of several pieces of work and waits for nobody: of each case it takes the
     * first piece, and none of a case that somebody else holds.
     *
     * @param about the case of each piece of work
     * @return the pieces that can be done now
     */
    public <T> Map<T, SupportCase> findFree(Map<T, CaseId> about) {
        Map<CaseId, SupportCase> free = free(about.values());
        Map<T, SupportCase> held = new LinkedHashMap<>();
        about.forEach(
                (work, id) -> {
                    SupportCase supportCase = free.remove(id);
                    if (supportCase != null) {
                        held.put(work, supportCase);
                    }
                });
        return held;
    }

    private Map<CaseId, SupportCase> free(Collection<CaseId> ids) {
        List<Long> held =
                sql.list(
                        SupportCases.class,
                        "hold-free.sql",
                        row -> row.getLong("id"),
                        Map.of("ids", numbers(ids)));
        return held.isEmpty() ? new HashMap<>() : found(held, LockModeType.NONE);
    }

    private static List<Long> numbers(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).distinct().toList();
    }

    private Map<CaseId, SupportCase> found(List<Long> numbers, LockModeType lock) {
        Map<CaseId, SupportCase> found = new LinkedHashMap<>();
        entities.createQuery(
                        "select s from SupportCase s where s.id in :ids order by s.id",
                        SupportCase.class)
                .setParameter("ids", numbers)
                .setLockMode(lock)
                .getResultList()
                .forEach(
                        supportCase -> {
                            bring(supportCase);
                            found.put(supportCase.id(), supportCase);
                        });
        return found;
    }

    /** The cases whose clocks these are, by clock, without loading them. */
    public Map<Long, CaseId> casesOfClocks(Collection<Long> clockIds) {
        return sql.map(
                SupportCases.class,
                "cases-of-clocks.sql",
                row -> row.getLong("id"),
                row -> new CaseId(row.getLong("case_id")),
                Map.of("ids", List.copyOf(clockIds)));
    }

    /** Brings along the clocks and the journals of several cases, by one question each. */
    public void bringTogether(Collection<SupportCase> cases) {
        List<Long> numbers = cases.stream().map(one -> one.id().value()).toList();
        Map<Long, List<SlaClock>> clocks =
                entities.createQuery(
                                "select c from SlaClock c where c.caseId in :ids order by c.id",
                                SlaClock.class)
                        .setParameter("ids", numbers)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultStream()
                        .collect(Collectors.groupingBy(SlaClock::caseId));
        Map<Long, List<Entry>> journals = journal.historiesOf(numbers);
        for (SupportCase supportCase : cases) {
            long number = supportCase.id().value();
            supportCase.bring(() -> clocks.getOrDefault(number, List.of()));
            supportCase.history(() -> journals.getOrDefault(number, List.of()));
        }
    }

    /** Loads a case that {@code actor} may see, only to look at it. */
    public SupportCase look(CaseId id, Actor actor) {
        SupportCase seen = visible(id, find(id, LockModeType.NONE), actor);
        closed.requireOpen(id, actor);
        return seen;
    }

    /**
     * Does to the younger cases for which this one goes on, and to those for which they did, what
     * follows for them from what was done to it.
     */
    public void followEach(CaseId id, Instant now, Consumer<SupportCase> act) {
        for (SupportCase younger : mergedInto(id)) {
            act.accept(younger);
            keep(younger, now);
        }
    }

    private List<SupportCase> mergedInto(CaseId id) {
        List<SupportCase> merged = new ArrayList<>();
        youngerOf(id).stream()
                .flatMap(younger -> find(younger).stream())
                .forEach(
                        younger -> {
                            merged.add(younger);
                            merged.addAll(mergedInto(younger.id()));
                        });
        return merged;
    }

    /** The younger cases for which this one goes on, only to look at them: none is held. */
    public List<CaseId> namesOfMergedInto(CaseId id) {
        List<CaseId> merged = new ArrayList<>();
        for (CaseId younger : youngerOf(id)) {
            merged.add(younger);
            merged.addAll(namesOfMergedInto(younger));
        }
        return merged;
    }

    private List<CaseId> youngerOf(CaseId id) {
        return entities
                .createQuery(
                        "select c.id from SupportCase c where c.course.mergedInto = :id"
                                + " order by c.id",
                        Long.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** The case whose clock this is, for the house's own machinery. */
    public Optional<SupportCase> findByClock(long clockId) {
        // Not the clock itself: what is loaded before the case is held may be moved meanwhile.
        Optional<SupportCase> found =
                entities
                        .createQuery(
                                "select s from SupportCase s where s.id ="
                                        + " (select c.caseId from SlaClock c where c.id = :id)",
                                SupportCase.class)
                        .setParameter("id", clockId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .findFirst();
        found.ifPresent(this::bring);
        return found;
    }

    /** Keeps what was done: clocks are read anew, the journal grows, the alarm moves. */
    public void keep(SupportCase supportCase, Instant now) {
        keep(List.of(supportCase), now);
    }

    /** As {@link #keep(SupportCase, Instant)}, for several, which are written together. */
    public void keep(Collection<SupportCase> cases, Instant now) {
        List<Keeping> kept = new ArrayList<>();
        for (SupportCase supportCase : cases) {
            kept.add(readAnew(supportCase, now));
        }
        entities.flush();
        journal.append(kept.stream().flatMap(one -> one.lines().stream()).toList());
        kept.forEach(one -> one.supportCase().remember(one.lines()));
        kept.forEach(one -> follow(one, now));
    }

    /**
     * A case that is being kept, and how it stood.
     *
     * @param waited the open clocks for which its ladder waited
     * @param missed those of them that were due
     * @param lines what is to be written of it
     */
    private record Keeping(
            SupportCase supportCase,
            List<SlaClock> waited,
            List<SlaClock> missed,
            boolean critical,
            boolean disputed,
            boolean overdue,
            List<JournalLine> lines) {}

    private Keeping readAnew(SupportCase supportCase, Instant now) {
        if (supportCase.hasMoved()) {
            obligations.forEach(kept -> kept.follow(supportCase, now));
            supportCase.settle();
        }
        List<SlaClock> waited =
                escalatingClocks(supportCase).stream().filter(SlaClock::isOpen).toList();
        List<SlaClock> missed = waited.stream().filter(clock -> clock.isDueBy(now)).toList();
        boolean critical = supportCase.isCritical();
        boolean disputed = supportCase.isDisputed();
        boolean overdue = supportCase.sides().isDisputeOverdue();
        supportCase.readClocks(history(supportCase), contracts::termsOf, calendars::byVersion, now);
        supportCase.clocks().forEach(entities::persist);
        return new Keeping(
                supportCase,
                waited,
                missed,
                critical,
                disputed,
                overdue,
                supportCase.takeUnwritten());
    }

    private void follow(Keeping kept, Instant now) {
        SupportCase supportCase = kept.supportCase();
        tellOfAnswers(supportCase, kept.lines(), now);
        List<SlaClock> waiting = escalatingClocks(supportCase);
        clockAlarms.move(supportCase, kept.waited(), waiting, now);
        if (kept.disputed() || supportCase.isDisputed()) {
            clockAlarms.moveDispute(supportCase, now);
        }
        tellOfAcknowledged(supportCase, kept.waited(), waiting, now);
        tellOfMoved(supportCase, kept.missed(), waiting, now);
        // Not before: the journal says how severe it is.
        if (kept.critical() != supportCase.isCritical()) {
            obligations.forEach(one -> one.weighAnew(supportCase, now));
        }
        if (!kept.critical() && supportCase.isCritical()) {
            outbox.add(new CaseTurnedCritical(UUID.randomUUID(), supportCase.id().value(), now));
        }
        if (kept.overdue() && !supportCase.isDisputed()) {
            outbox.add(new DisputeEnded(UUID.randomUUID(), supportCase.id().value(), now));
        }
    }

    /**
     * Lets whatever calls somebody about a case, and is not on its way yet, overtake what is not
     * urgent: it turned critical after that was set. The caller holds it.
     */
    public void hurry(SupportCase supportCase) {
        clockAlarms.hurry(supportCase);
        outbox.hurry(List.of(CaseTurnedCritical.orderKey(supportCase.id())));
    }

    /**
     * Keeps what was written about alerts, which moves no clock: a case that many are called about
     * is not read anew for each call.
     */
    public void keepAlerts(SupportCase supportCase) {
        keepAlerts(List.of(supportCase));
    }

    /** As {@link #keepAlerts(SupportCase)}, for several by one statement. */
    public void keepAlerts(Collection<SupportCase> cases) {
        List<JournalLine> all = new ArrayList<>();
        for (SupportCase supportCase : cases) {
            List<JournalLine> lines = supportCase.takeUnwritten();
            if (!lines.stream().allMatch(line -> line.entry().kind().isAboutAlerts())) {
                throw new IllegalStateException(
                        "More than alerts is to be kept: " + supportCase.id());
            }
            supportCase.remember(lines);
            all.addAll(lines);
        }
        journal.append(all);
    }

    /** The clocks of a case whose deadlines its ladder waits for. */
    private List<SlaClock> escalatingClocks(SupportCase supportCase) {
        return supportCase.escalatingClocks(watchedClocks.of(supportCase.ladderVersionId()));
    }

    /**
     * What every clock of the case says at {@code now} by the severity that governs, with the
     * partition of all its time.
     */
    public List<ClockStory> stories(SupportCase supportCase, Instant now) {
        return stories(supportCase, supportCase.severity(), now);
    }

    /** The same by any severity that the case is or was measured by. */
    List<ClockStory> stories(SupportCase supportCase, Severity measure, Instant now) {
        List<Entry> history = history(supportCase);
        return clocks(supportCase, measure)
                .flatMap(clock -> clock.stories(calendar(clock), history, now).stream())
                .toList();
    }

    /** What a clock says for which the ladder waits; nothing if it waits for it no more. */
    public Optional<ClockReading> escalating(SupportCase supportCase, long clockId, Instant now) {
        List<Entry> history = history(supportCase);
        return escalatingClocks(supportCase).stream()
                .filter(clock -> clock.id() == clockId)
                .flatMap(clock -> clock.stories(calendar(clock), history, now).stream())
                .map(ClockStory::governing)
                // Updates begin a clock anew: that an earlier stretch was missed is told before.
                .reduce((missed, present) -> present);
    }

    /**
     * The clocks for which a person who escalates may call: the open one that is due first first.
     */
    public List<SlaClock> toEscalate(SupportCase supportCase) {
        return escalatingClocks(supportCase).stream()
                .sorted(
                        Comparator.comparing((SlaClock clock) -> !clock.isOpen())
                                .thenComparing(
                                        clock ->
                                                Objects.requireNonNullElse(
                                                        clock.dueAt(), Instant.MAX)))
                .toList();
    }

    private static Stream<SlaClock> clocks(SupportCase supportCase, Severity measure) {
        return supportCase.clocks().stream().filter(clock -> clock.severity() == measure);
    }

    /** Why each deadline of the case is when it is, as things stand at {@code now}. */
    List<ClockExplanation> explanations(SupportCase supportCase, Severity measure, Instant now) {
        List<Entry> history = history(supportCase);
        return clocks(supportCase, measure)
                .flatMap(
                        clock ->
                                clock
                                        .explanation(
                                                calendars.explained(clock.calendarVersionId()),
                                                history,
                                                now)
                                        .stream())
                .toList();
    }

    /** When a clock of the case warns, past moments included. */
    public List<ClockWarning> warnings(SupportCase supportCase, SlaClock clock, Instant now) {
        return clock.warnings(calendar(clock), history(supportCase), now);
    }

    /**
     * The entries of a case up to the moment that it was loaded at: whoever only looks holds
     * nothing, and others may have written since.
     */
    List<Entry> history(SupportCase supportCase) {
        return supportCase.history(() -> journal.historyOf(supportCase.id().value()));
    }

    /** The same as people read them. */
    List<JournalRow> journal(SupportCase supportCase) {
        return journal.read(supportCase.id().value()).stream()
                .filter(row -> supportCase.knows(row.seq()))
                .toList();
    }

    private BusinessCalendar calendar(SlaClock clock) {
        return calendars.byVersion(clock.calendarVersionId());
    }

    private Optional<SupportCase> find(CaseId id, LockModeType lock) {
        Optional<SupportCase> found =
                Optional.ofNullable(entities.find(SupportCase.class, id.value(), lock));
        found.ifPresent(this::bring);
        return found;
    }

    private void bring(SupportCase supportCase) {
        supportCase.bring(() -> clocksOf(supportCase.id()));
    }

    private List<SlaClock> clocksOf(CaseId id) {
        // What was done to the case since it was loaded is written when it is kept, once.
        return entities.createQuery(
                        "select c from SlaClock c where c.caseId = :id order by c.id",
                        SlaClock.class)
                .setParameter("id", id.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private SupportCase visible(CaseId id, Optional<SupportCase> found, Actor actor) {
        return found.filter(
                        supportCase ->
                                ownRows.isTakenAway()
                                        || CaseAccess.maySee(
                                                actor.customerId(),
                                                actor.roles(),
                                                supportCase.customerId()))
                .orElseThrow(() -> closed.refusal(id, actor));
    }

    /**
     * Who is called about a deadline need not come once its clock has stopped or counts no more.
     */
    private void tellOfAcknowledged(
            SupportCase supportCase, List<SlaClock> before, List<SlaClock> waiting, Instant now) {
        for (SlaClock clock : before) {
            if (!waiting.contains(clock) || !clock.isOpen()) {
                outbox.add(
                        new CaseAcknowledged(
                                UUID.randomUUID(), supportCase.id().value(), now, clock.id()));
            }
        }
    }

    /** Whoever brought the case is told once that there is something to read, however much. */
    private void tellOfAnswers(SupportCase supportCase, List<JournalLine> lines, Instant now) {
        if (!supportCase.isOfTheHouse()) {
            lines.stream()
                    .map(JournalLine::entry)
                    .filter(ToldEntries::isToRead)
                    .findFirst()
                    .ifPresent(
                            entry ->
                                    outbox.add(
                                            new CaseAnswered(
                                                    UUID.randomUUID(),
                                                    supportCase.id().value(),
                                                    now,
                                                    ToldEntries.what(entry))));
        }
    }

    /** Who was called about a deadline that was missed need not come when it lies ahead again. */
    private void tellOfMoved(
            SupportCase supportCase, List<SlaClock> missed, List<SlaClock> waiting, Instant now) {
        for (SlaClock clock : missed) {
            if (waiting.contains(clock)
                    && clock.isOpen()
                    && clock.dueAt() != null
                    && !clock.isDueBy(now)) {
                outbox.add(
                        new DeadlineMoved(
                                UUID.randomUUID(), supportCase.id().value(), now, clock.id()));
            }
        }
    }
}
