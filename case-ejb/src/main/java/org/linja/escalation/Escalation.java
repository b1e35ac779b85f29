package org.linja.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.rules.ClimbStep;
import org.linja.escalation.rules.HeldStep;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.sla.rules.ClockReading;

/** How far one clock of a case has climbed the ladder version that the case was opened under. */
@Entity
@Table(name = "escalation")
public class Escalation {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "escalation_id")
    @SequenceGenerator(name = "escalation_id", sequenceName = "escalation_id", allocationSize = 10)
    private long id;

    @Version private long version;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "ladder_version_id")
    private long ladderVersionId;

    // None on what the version before this one began.
    @Column(name = "clock_id")
    private @Nullable Long clockId;

    // The deadline that it is about; it may lie ahead where a person escalated.
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "by_hand")
    private boolean byHand;

    private EscalationState state;
    private int rung;
    private int turn;

    // Ids of those who were called and have accepted, parted by blanks.
    @Column(name = "accepted_by")
    private String acceptedBy = "";

    // Ids of those whom the last call called, parted by blanks; none of managers above the top.
    private String called = "";

    // Since when nobody of them may be called any more.
    @Column(name = "deserted_at")
    private @Nullable Instant desertedAt;

    @Column(name = "rung_at")
    private @Nullable Instant rungAt;

    // The call that is due and waits until quiet ends; 0 where none does.
    @Column(name = "held_rung")
    private int heldRung;

    @Column(name = "held_turn")
    private int heldTurn;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    private Escalation(
            SupportCase supportCase,
            long ladderVersionId,
            long clockId,
            @Nullable Instant dueAt,
            Instant at) {
        this.caseId = supportCase.id().value();
        this.customerId = supportCase.customerId();
        this.ladderVersionId = ladderVersionId;
        this.clockId = clockId;
        this.dueAt = dueAt;
        this.state = EscalationState.OPEN;
        this.startedAt = at;
    }

    /** Begins about the deadline {@code dueAt} of a clock; none while a pause holds it back. */
    static Escalation start(
            SupportCase supportCase,
            long ladderVersionId,
            long clockId,
            @Nullable Instant dueAt,
            Instant at) {
        return new Escalation(supportCase, ladderVersionId, clockId, dueAt, at);
    }

    /** Begins by a person's word; who has accepted what it takes the place of need not again. */
    static Escalation byHand(
            SupportCase supportCase,
            long ladderVersionId,
            long clockId,
            Set<Long> accepted,
            Instant at) {
        Escalation begun = new Escalation(supportCase, ladderVersionId, clockId, null, at);
        begun.byHand = true;
        begun.acceptedBy = written(accepted);
        return begun;
    }

    LadderFacts facts(ClockReading clock, boolean over, Instant now) {
        return new LadderFacts(
                clock,
                dueAt,
                rung,
                turn,
                rungAt,
                held(),
                desertedAt != null,
                accepted().size(),
                byHand,
                over,
                now);
    }

    private @Nullable HeldStep held() {
        return heldUntil == null ? null : new HeldStep(heldRung, heldTurn, heldUntil);
    }

    /** Notes that a call is due and waits until quiet ends. */
    void hold(ClimbStep.Held step) {
        heldRung = step.rung().number();
        heldTurn = step.turn();
        heldUntil = step.until();
    }

    /** Lets a call that waits be made now; false if none does. */
    boolean endQuiet(Instant now) {
        if (heldUntil == null || !heldUntil.isAfter(now)) {
            return false;
        }
        heldUntil = now;
        return true;
    }

    private void release() {
        heldRung = 0;
        heldTurn = 0;
        heldUntil = null;
    }

    void call(Rung due, int at, List<Long> people, Instant now) {
        rung = due.number();
        turn = at;
        rungAt = now;
        called = written(people);
        desertedAt = null;
        release();
    }

    /** Ids of those of the last call who have not accepted. */
    Set<Long> awaited() {
        Set<Long> awaited = people(called);
        awaited.removeAll(accepted());
        return awaited;
    }

    /** Notes that none of them may be called any more; false where nothing comes sooner by it. */
    boolean desert(Instant now) {
        if (!state.isOpen() || held() != null || desertedAt != null || awaited().isEmpty()) {
            return false;
        }
        desertedAt = now;
        return true;
    }

    void topOut() {
        state = EscalationState.TOPPED_OUT;
    }

    /** Whether it is about the deadline that stands now, not about an earlier one of its clock. */
    boolean isAbout(@Nullable Instant deadline) {
        return dueAt == null || deadline == null || !deadline.isAfter(dueAt);
    }

    /** Notes who accepted; it ends when nobody else is needed. */
    void accept(long personId, LadderPath path, Instant at) {
        Set<Long> people = accepted();
        if (state.isOpen() && people.add(personId)) {
            acceptedBy = written(people);
            if (people.size() >= path.needed(rung)) {
                end(EscalationState.ACCEPTED, at);
            }
        }
    }

    private static String written(Collection<Long> people) {
        return people.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Ids of those who have accepted. */
    Set<Long> accepted() {
        return people(acceptedBy);
    }

    private static Set<Long> people(String written) {
        return BLANK.splitAsStream(written)
                .filter(word -> !word.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ends it because nobody has to be called any more; false if it had ended before. */
    boolean stop(Instant at) {
        return end(awaitsMore() ? EscalationState.ACCEPTED : EscalationState.STOPPED, at);
    }

    private boolean end(EscalationState as, Instant at) {
        if (!state.isOpen()) {
            return false;
        }
        state = as;
        endedAt = at;
        release();
        return true;
    }

    public long id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public EscalationState state() {
        return state;
    }

    /** Whether doing in the ordinary way what was waited for does not end it. */
    boolean outlastsOrdinaryActs() {
        return byHand || awaitsMore();
    }

    /**
     * Whether its calls overtake those that are not: of a critical case, of one of the house's own,
     * and what a person asked for.
     */
    boolean isUrgent(SupportCase supportCase) {
        return byHand || supportCase.isCritical() || supportCase.isOfTheHouse();
    }

    boolean isByHand() {
        return byHand;
    }

    /** Whether somebody who was called has accepted, though more are needed. */
    boolean awaitsMore() {
        return state.isOpen() && !acceptedBy.isEmpty();
    }

    long customerId() {
        return customerId;
    }

    long ladderVersionId() {
        return ladderVersionId;
    }

    long clockId() {
        return Objects.requireNonNull(clockId);
    }

    int rung() {
        return rung;
    }

    int turn() {
        return turn;
    }
}
