package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.TakeCalledCommitment;
import org.linja.escalation.AcceptClimb;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.TakeCalledStep;
import org.linja.restrictions.BreakGlass;

/** What it means that a person accepts an alert, whether on a page or by a code word. */
@ApplicationScoped
class Acceptance {
    @Inject Notifications notifications;
    @Inject SupportCases cases;
    @Inject AcceptClimb acceptClimb;
    @Inject TakeCalledCommitment takeCommitment;
    @Inject TakeCalledStep takeStep;
    @Inject DatabaseClock clock;

    /**
     * Whether the alert is accepted now or was before, and how it stands.
     *
     * @param accepted false if it was void already
     * @param aboutDispute whether it called somebody to decide and not to take the case
     */
    record Outcome(boolean accepted, NotificationState state, boolean aboutDispute) {}

    Outcome accept(CaseId caseId, long id, Actor accepting) {
        SupportCase supportCase = held(caseId, id, accepting);
        Notification notification = notifications.byId(id);
        if (notification.state() == NotificationState.ACCEPTED) {
            return new Outcome(true, notification.state(), notification.isAboutDispute());
        }
        Instant now = clock.now();
        if (!notification.accept(now)) {
            return new Outcome(false, notification.state(), notification.isAboutDispute());
        }
        notifications.leaveAlone(notification);
        supportCase.record(EntryKind.ALERT_ACCEPTED, accepting, now, JournalFacts.of(notification));
        Long escalationId = notification.escalationId();
        boolean settled =
                escalationId == null
                        || acceptClimb.accept(supportCase, escalationId, accepting.personId(), now);
        notifications.supersedeOpen(
                supportCase, other -> other.isVoidedBy(notification, settled), accepting, now);
        if (notification.isAboutCommitment()) {
            takeCommitment.take(supportCase, notification.matter(), accepting, now);
        } else if (notification.isAboutStep()) {
            takeStep.take(supportCase, notification.matter(), accepting, now);
        } else if (!notification.isAboutDispute()
                && !notification.isAboutAnswer()
                && !notification.isAboutGlass()) {
            takeCase(supportCase, notification, accepting, now);
        }
        cases.keep(supportCase, now);
        return new Outcome(true, notification.state(), notification.isAboutDispute());
    }

    /**
     * Whoever is told of a broken glass has heard it, though the case stays closed to them; and
     * nobody hears it for them, least of all whoever broke it.
     */
    private SupportCase held(CaseId caseId, long id, Actor accepting) {
        if (!notifications.reasonOf(id).equals(BreakGlass.REASON)) {
            return cases.load(caseId, accepting);
        }
        if (notifications.personOf(id) != accepting.personId()) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED);
        }
        return cases.find(caseId).orElseThrow(Problem::notFound);
    }

    /** Whoever took the case before keeps it. */
    private static void takeCase(
            SupportCase supportCase, Notification notification, Actor accepting, Instant now) {
        boolean nothingPromised =
                notification.isWithoutLadder()
                        && supportCase.isUnaccepted()
                        && supportCase.status().isOpen();
        if (supportCase.awaitsAcknowledgement() || nothingPromised) {
            supportCase.accept(accepting, now);
        }
    }
}
