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
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.Rung;
import org.linja.sla.rules.ClockReading;

/** How far a case that nobody takes has climbed, on the ladder version it began with. */
@Entity
@Table(name = "escalation")
public class Escalation {
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

    private EscalationState state;
    private int rung;

    @Column(name = "rung_at")
    private @Nullable Instant rungAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    private Escalation(SupportCase supportCase, long ladderVersionId, Instant at) {
        this.caseId = supportCase.id().value();
        this.customerId = supportCase.customerId();
        this.ladderVersionId = ladderVersionId;
        this.state = EscalationState.OPEN;
        this.startedAt = at;
    }

    static Escalation start(SupportCase supportCase, long ladderVersionId, Instant at) {
        return new Escalation(supportCase, ladderVersionId, at);
    }

    LadderFacts facts(ClockReading acknowledge, Instant now) {
        return new LadderFacts(acknowledge, rung, rungAt, state == EscalationState.ACCEPTED, now);
    }

    void climb(Rung to, Instant at) {
        rung = to.number();
        rungAt = at;
    }

    void topOut() {
        state = EscalationState.TOPPED_OUT;
    }

    /** Ends it because somebody who was called has accepted; false if it had ended before. */
    public boolean accept(Instant at) {
        return end(EscalationState.ACCEPTED, at);
    }

    /** Ends it because the case was taken without it; false if it had ended before. */
    boolean stop(Instant at) {
        return end(EscalationState.STOPPED, at);
    }

    private boolean end(EscalationState as, Instant at) {
        if (!state.isOpen()) {
            return false;
        }
        state = as;
        endedAt = at;
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

    long customerId() {
        return customerId;
    }

    long ladderVersionId() {
        return ladderVersionId;
    }

    int rung() {
        return rung;
    }
}
