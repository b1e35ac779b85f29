package org.linja.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockTerms;

/**
 * One running measure of a case, with the terms it was started under.
 *
 * <p>State, deadline and elapsed time are what the rule read from the journal when the case was
 * last acted on; screens read them, the audit does not.
 */
@Entity
@Table(name = "sla_clock")
public class SlaClock {
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

    @Column(name = "budget_seconds")
    private Duration budget;

    @Column(name = "paused_by_question")
    private boolean pausedByQuestion;

    @Column(name = "calendar_version_id")
    private long calendarVersionId;

    private ClockState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "elapsed_seconds")
    private Duration elapsed = Duration.ZERO;

    @SuppressWarnings("NullAway.Init")
    protected SlaClock() {}

    /** Starts a clock of a case under the terms promised for it. */
    public SlaClock(
            long caseId, long customerId, ClockTerms terms, long calendarVersionId, Instant at) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.kind = terms.kind();
        this.budget = terms.budget();
        this.pausedByQuestion = terms.pausedByQuestion();
        this.calendarVersionId = calendarVersionId;
        this.startedAt = at;
        this.state = ClockState.RUNNING;
    }

    /** Takes over what the rule read. */
    public void show(ClockReading reading) {
        state = reading.state();
        dueAt = reading.dueAt();
        stoppedAt = reading.stoppedAt();
        elapsed = reading.elapsed();
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

    public ClockState state() {
        return state;
    }

    public long calendarVersionId() {
        return calendarVersionId;
    }

    public ClockTerms terms() {
        return new ClockTerms(kind, budget, pausedByQuestion);
    }

    /** The instant by which the promise must be kept; absent while paused. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Whether nothing has stopped the clock yet. */
    public boolean isOpen() {
        return stoppedAt == null;
    }
}
