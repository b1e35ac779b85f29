package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.Deciders;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.sla.rules.SeverityStanding;

/** How severe house and customer hold a case to be, and by when somebody is to decide. */
@Embeddable
class SeveritySides {
    private Severity severity;

    // The customer's, as long as the house says otherwise.
    @Column(name = "claimed_severity")
    private @Nullable Severity claimedSeverity;

    @Column(name = "dispute_until")
    private @Nullable Instant disputeUntil;

    @Column(name = "arbiter_id")
    private @Nullable Long arbiterId;

    @Column(name = "dispute_overdue")
    private boolean disputeOverdue;

    @SuppressWarnings("NullAway.Init")
    protected SeveritySides() {}

    private SeveritySides(Severity both) {
        this.severity = both;
    }

    static SeveritySides agreedOn(Severity severity) {
        return new SeveritySides(severity);
    }

    SeveritySides copy() {
        SeveritySides copy = new SeveritySides(severity);
        copy.claimedSeverity = claimedSeverity;
        copy.disputeUntil = disputeUntil;
        copy.arbiterId = arbiterId;
        copy.disputeOverdue = disputeOverdue;
        return copy;
    }

    /** Follows what the journal says. */
    void show(SeverityStanding standing) {
        severity = standing.house();
        claimedSeverity = standing.isDisputed() ? standing.customer() : null;
        SeverityStanding.Dispute open = standing.dispute();
        disputeUntil = open == null ? null : open.until();
        arbiterId = open == null ? null : LastingName.personIn(open.arbiter()).orElse(null);
        disputeOverdue = open != null && open.overdue();
    }

    /** What governs: the house's, or what both are bound by. */
    Severity house() {
        return severity;
    }

    Severity customer() {
        return claimedSeverity == null ? severity : claimedSeverity;
    }

    boolean isDisputed() {
        return claimedSeverity != null;
    }

    /** Whether house or customer holds the case to be so severe now. */
    boolean hold(Severity asked) {
        return asked == severity || asked == claimedSeverity;
    }

    /** By when the arbiter is to decide, null while nothing is disputed. */
    @Nullable Instant disputeUntil() {
        return disputeUntil;
    }

    /** Whether the journal says that the arbiter is late. */
    boolean isDisputeOverdue() {
        return disputeOverdue;
    }

    /**
     * By when a ruling is awaited that nobody has called late yet. A part that is split off when
     * the limit has passed has an alarm of its own to hear so.
     */
    Optional<Instant> awaitedRuling() {
        return disputeOverdue ? Optional.empty() : Optional.ofNullable(disputeUntil);
    }

    /**
     * What the entry says by which somebody decides; where it is another than the dispute named
     * when it began, both are named.
     *
     * @throws Problem {@code not-disputed}, {@code not-the-arbiter}
     */
    Map<String, String> ruling(long decider, Deciders deciders, Severity to) {
        if (!isDisputed()) {
            throw new Problem(ProblemType.NOT_DISPUTED);
        }
        if (!deciders.include(decider)) {
            throw new Problem(ProblemType.NOT_THE_ARBITER);
        }
        Map<String, String> ruling = new TreeMap<>();
        ruling.put(SeverityStanding.SEVERITY, to.slug());
        if (arbiterId != null && arbiterId != decider) {
            ruling.put(SeverityStanding.ARBITER, LastingName.ofPerson(arbiterId));
            ruling.put("decidesAs", deciders.as().slug());
        }
        return ruling;
    }
}
