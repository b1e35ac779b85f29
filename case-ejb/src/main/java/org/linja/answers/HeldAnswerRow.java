package org.linja.answers;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.answers.rules.HeldAct;
import org.linja.answers.rules.HeldState;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.AnswerElement;

/**
 * One answer that waits or waited, as a list shows it.
 *
 * @param caseNumber such as {@code L-100001}
 * @param caseVersion by which an act on it names what the person saw
 * @param revision which writing this is
 * @param reader who let it out or sent it back last; null for nobody
 * @param reason why it was sent back last; null if it was not
 * @param overdueAt when it had waited too long first; null if it did not
 * @param acts what the person who looks may do with it now
 */
public record HeldAnswerRow(
        long number,
        String caseNumber,
        long caseVersion,
        String subject,
        Severity severity,
        String customer,
        HeldState state,
        String writer,
        String words,
        List<AnswerElement> elements,
        List<AnswerClass> classes,
        int revision,
        Instant writtenAt,
        Instant dueAt,
        @Nullable String reader,
        @Nullable String reason,
        @Nullable Instant overdueAt,
        @Nullable Instant endedAt,
        Set<HeldAct> acts)
        implements Serializable {
    /** Whether this person may do the act now; {@code slug} as {@link HeldAct} writes it. */
    public boolean may(String slug) {
        return acts.stream().anyMatch(act -> act.slug().equals(slug));
    }

    /** Whether anybody has to do anything about it. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
