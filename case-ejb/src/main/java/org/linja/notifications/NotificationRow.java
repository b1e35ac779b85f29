package org.linja.notifications;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlarmOfStorm;
import org.linja.escalation.NoteOverdueDispute;
import org.linja.escalation.WatchCommitment;
import org.linja.escalation.WatchHeldAnswer;
import org.linja.escalation.WatchStep;
import org.linja.notifications.rules.NotificationState;
import org.linja.restrictions.BreakGlass;

/**
 * One alert as its list shows it.
 *
 * @param caseNumber such as {@code L-100001}
 * @param to name of the person alerted
 * @param login account of the person alerted
 * @param rung of the ladder; 0 where no ladder called
 * @param reason slug of why the person is called
 * @param attempts how often a mail was tried
 * @param heldUntil while the person is not called because it is quiet; null if they are
 * @param canAccept whether the person who looks may accept it now
 * @param mayHear whether it is the reader's own and they have not said yet that it reached them
 */
public record NotificationRow(
        long id,
        String caseNumber,
        String subject,
        Severity severity,
        String customerName,
        long personId,
        String to,
        String login,
        int rung,
        String reason,
        NotificationState state,
        Instant createdAt,
        int attempts,
        @Nullable Instant heldUntil,
        boolean canAccept,
        boolean mayHear)
        implements Serializable {
    /** Key of the words that say why the person is called where no ladder called. */
    public String whyKey() {
        boolean ofTheHouse =
                reason.equals(NoteOverdueDispute.REASON)
                        || WatchCommitment.REASONS.contains(reason)
                        || WatchHeldAnswer.REASONS.contains(reason)
                        || WatchStep.REASONS.contains(reason)
                        || reason.equals(BreakGlass.REASON)
                        || reason.equals(AlarmOfStorm.REASON);
        return (ofTheHouse ? "escalation.alerts." : "entitlement.") + reason;
    }
}
