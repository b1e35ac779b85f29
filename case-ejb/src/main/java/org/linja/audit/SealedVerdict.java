package org.linja.audit;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.OtherVerdict;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictKind;
import org.linja.audit.rules.VerdictReason;
import org.linja.sla.rules.Hands;

/**
 * One verdict as an opinion keeps it.
 *
 * @param missedIn whose hands the case was in when the deadline passed; null unless missed, and
 *     where the opinion's rule did not record it
 * @param other what the other reading says; null where both say the same, and where the opinion's
 *     rule did not record it
 */
public record SealedVerdict(
        VerdictLine line, @Nullable Hands missedIn, @Nullable OtherVerdict other) {

    /** Why it is what it is. */
    public VerdictReason reason() {
        return VerdictReason.of(VerdictKind.of(line.verdict()), line.dueAt(), line.stoppedAt());
    }

    /**
     * Whether a verdict made again says the same in everything that was recorded.
     *
     * @param bothReadings whether hands and the other reading were
     */
    boolean isSaidBy(Verdict again, boolean bothReadings) {
        return line.verdict().equals(again.kind().slug())
                && line.severity().equals(again.severity().slug())
                && line.heldBy().equals(again.heldBy().slug())
                && line.governs() == again.governs()
                && line.line().equals(again.line())
                && line.targetSeconds() == again.budget().toSeconds()
                && line.startedAt().equals(again.startedAt())
                && Objects.equals(line.dueAt(), again.dueAt())
                && Objects.equals(line.stoppedAt(), again.stoppedAt())
                && Objects.equals(
                        line.elapsedSeconds(),
                        again.stoppedAt() == null ? null : again.elapsed().toSeconds())
                && (!bothReadings
                        || (missedIn == again.missedIn()
                                && Objects.equals(other, kept(again.other()))));
    }

    /** Spans are kept in whole seconds. */
    private static @Nullable OtherVerdict kept(@Nullable OtherVerdict again) {
        return again == null
                ? null
                : new OtherVerdict(
                        again.kind(),
                        again.dueAt(),
                        again.stoppedAt(),
                        again.elapsed().truncatedTo(ChronoUnit.SECONDS));
    }
}
