package org.linja.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.ClockTerms;
import org.linja.sla.rules.ClockWarning;

/**
 * One running measure of a case, with the terms it was started under.
 *
 * <p>State and deadline are what the rule read from the journal when the case was last acted on;
 * screens read them, the audit does not.
 */
@Entity
@Table(name = "sla_clock")
public class SlaClock {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_clock_id")
    @SequenceGenerator(name = "sla_clock_id", sequenceName = "sla_clock_id", allocationSize = 50)
    private long id;

    @Version private long version;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "customer_id")
    private long customerId;

    private ClockKind kind;
    private Severity severity;

    @Column(name = "budget_seconds")
    private Duration budget;

    @Column(name = "paused_by_question")
    private boolean pausedByQuestion;

    @Column(name = "paused_by_vendor")
    private boolean pausedByVendor;

    // Working seconds left at which it warns, parted by blanks.
    private String warnings = "";

    @Column(name = "calendar_version_id")
    private long calendarVersionId;

    private ClockState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    // Read from the journal with the rest, and kept as an alarm only; a moment that passed unheard
    // rings at once.
    @Transient private @Nullable Instant warnsAt;

    @SuppressWarnings("NullAway.Init")
    protected SlaClock() {}

    /** Starts a clock of a case under what is promised for it at a severity. */
    public SlaClock(
            long caseId,
            long customerId,
            Severity severity,
            ClockTarget target,
            long calendarVersionId,
            Instant at) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.severity = severity;
        this.kind = ClockKind.of(target.clock());
        this.budget = target.budget();
        this.pausedByQuestion = target.pausedByQuestion();
        this.pausedByVendor = target.pausedByVendor();
        this.warnings = target.warningSeconds();
        this.calendarVersionId = calendarVersionId;
        this.startedAt = at;
        this.state = ClockState.RUNNING;
    }

    /** Reads itself anew from the case's history: what it says, and when it warns next. */
    public void read(BusinessCalendar calendar, List<Entry> history, Instant now) {
        ClockRule.read(terms(), calendar, history, now).ifPresent(this::show);
        warnsAt =
                mayWarn(now)
                        ? warnings(calendar, history, now).stream()
                                .filter(
                                        warning ->
                                                !warning.isTold(kind, severity, startedAt, history))
                                .map(ClockWarning::at)
                                .min(Comparator.naturalOrder())
                                .orElse(null)
                        : null;
    }

    /** Whether a warning still helps: it runs, and its deadline lies ahead. */
    public boolean mayWarn(Instant now) {
        return isOpen() && dueAt != null && now.isBefore(dueAt);
    }

    /** All that it says at {@code now}, with every second of its time and in both readings. */
    public List<ClockStory> stories(BusinessCalendar calendar, List<Entry> history, Instant now) {
        return ClockRule.stories(terms(), calendar, history, now);
    }

    /** When it warns, as the history stands at {@code now}; past moments included. */
    public List<ClockWarning> warnings(
            BusinessCalendar calendar, List<Entry> history, Instant now) {
        return warnings.isEmpty()
                ? List.of()
                : ClockRule.warnings(terms(), warnings(), calendar, history, now);
    }

    /** Why its deadline is when it is; nothing while a pause without end holds it back. */
    public Optional<ClockExplanation> explanation(
            TriedCalendar calendar, List<Entry> history, Instant now) {
        return ClockRule.read(terms(), calendar.calendar(), history, now)
                .flatMap(reading -> ClockExplanation.of(reading, calendar));
    }

    private void show(ClockReading reading) {
        state = reading.state();
        startedAt = reading.startedAt();
        dueAt = reading.dueAt();
        stoppedAt = reading.stoppedAt();
    }

    /** When it is to warn next, as read when the case was last acted on in this transaction. */
    public @Nullable Instant warnsAt() {
        return warnsAt;
    }

    public long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public ClockKind kind() {
        return kind;
    }

    /** The severity by whose terms it measures; a case may be measured by several. */
    public Severity severity() {
        return severity;
    }

    public ClockState state() {
        return state;
    }

    public long calendarVersionId() {
        return calendarVersionId;
    }

    public ClockTerms terms() {
        return new ClockTerms(kind, budget, pausedByQuestion, pausedByVendor);
    }

    /** With how much working time left it warns. */
    public List<Duration> warnings() {
        return warnings.isEmpty()
                ? List.of()
                : BLANK.splitAsStream(warnings)
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .toList();
    }

    /** What is promised for it; its calendar is named by version, not by code. */
    public ClockTarget target() {
        return new ClockTarget(
                kind.slug(), null, budget, pausedByQuestion, pausedByVendor, warnings());
    }

    /** Time zero of what it measures now. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The instant by which the promise must be kept; absent while paused. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Whether its deadline does not lie ahead; stopped or not. */
    public boolean isDueBy(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether nothing has stopped the clock yet. */
    public boolean isOpen() {
        return stoppedAt == null;
    }
}
