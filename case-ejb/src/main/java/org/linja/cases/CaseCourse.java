package org.linja.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.contracts.rules.CaseRules;
import org.linja.journal.rules.Entry;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** How far a case has come, and how it ended; what cannot follow from there is refused. */
@Embeddable
class CaseCourse {
    private CaseStatus status;
    private @Nullable CauseKind cause;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseCourse() {}

    private CaseCourse(CaseStatus status) {
        this.status = status;
    }

    static CaseCourse begun() {
        return new CaseCourse(CaseStatus.NEW);
    }

    /** A part that is split off goes on from where the whole stands. */
    CaseCourse ofPart() {
        return new CaseCourse(status);
    }

    /**
     * Goes where the act leads.
     *
     * @throws Problem {@code act-not-allowed} if it leads nowhere from here
     */
    void move(CaseAct act) {
        status =
                status.after(act)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                ProblemType.ACT_NOT_ALLOWED,
                                                Map.of(
                                                        "caseStatus",
                                                        status.slug(),
                                                        "act",
                                                        act.slug())));
    }

    /** Refuses an act for a reason that the status alone does not tell. */
    void require(boolean allowed) {
        if (!allowed) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("caseStatus", status.slug()));
        }
    }

    void resolve(CauseKind why, Instant at) {
        move(CaseAct.RESOLVE);
        cause = why;
        resolvedAt = at;
    }

    void close(Instant at) {
        move(CaseAct.CLOSE);
        closedAt = at;
    }

    /** What it was about is over, though nobody solved it. */
    void end(Instant at) {
        move(CaseAct.END);
        closedAt = at;
    }

    /** Nobody waits for a solution any more: it is solved and closed at once. */
    void withdraw(Instant at) {
        move(CaseAct.WITHDRAW);
        resolvedAt = at;
        closedAt = at;
    }

    void mergeInto(CaseId older, Instant at) {
        move(CaseAct.MERGE);
        closedAt = at;
        mergedInto = older.value();
    }

    /** What goes on in an older case is reopened there. */
    void reopen() {
        require(mergedInto == null);
        move(CaseAct.REOPEN);
        resolvedAt = null;
        closedAt = null;
        cause = null;
    }

    /** Its end was at another moment than was written first, if {@code entry} tells of its end. */
    void correct(Entry entry, Instant known) {
        switch (entry.kind()) {
            case CASE_RESOLVED ->
                    resolvedAt = entry.occurredAt().equals(resolvedAt) ? known : resolvedAt;
            case CASE_CLOSED -> closedAt = entry.occurredAt().equals(closedAt) ? known : closedAt;
            default -> {
                // It tells of no end.
            }
        }
    }

    CaseStatus status() {
        return status;
    }

    @Nullable CauseKind cause() {
        return cause;
    }

    /** The older case that goes on for this one, null unless it was merged. */
    @Nullable CaseId mergedInto() {
        return mergedInto == null ? null : new CaseId(mergedInto);
    }

    @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Since when it is solved, or over without that; null while it is open. */
    @Nullable Instant solvedAt() {
        return resolvedAt == null ? closedAt : resolvedAt;
    }

    /** Whether it is over although nobody of the house solved it. */
    boolean wasWithdrawn() {
        return status == CaseStatus.CLOSED && cause == null && mergedInto == null;
    }

    /** Whether the contract's time to reopen it has not passed. */
    boolean isReopenable(CaseRules rules, Instant now) {
        return resolvedAt == null || rules.mayReopen(resolvedAt, now);
    }
}
