package org.linja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_16_00;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.audit.rules.OtherVerdict;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictCheck;
import org.linja.audit.rules.VerdictKind;
import org.linja.audit.rules.VerdictReason;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.PromisedClock;
import org.linja.testkit.AHistory;

class SealedVerdictTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final OtherVerdict OTHER =
            new OtherVerdict(VerdictKind.MET, FRI_16_00, FRI_13_00, Duration.ofHours(1));

    @Test
    void a_verdict_made_again_says_what_was_sealed() {
        SealedVerdict sealed = sealed(FRI_12_00, FRI_13_00, Hands.LINE_2, OTHER);
        assertThat(sealed.isSaidBy(again(FRI_12_00, FRI_13_00, Hands.LINE_2, OTHER), true))
                .isTrue();
        assertThat(sealed.reason()).isEqualTo(VerdictReason.STOPPED_LATE);
    }

    @Test
    void a_fraction_of_a_second_is_not_another_verdict() {
        OtherVerdict precise =
                new OtherVerdict(
                        OTHER.kind(),
                        OTHER.dueAt(),
                        OTHER.stoppedAt(),
                        OTHER.elapsed().plusMillis(420));
        assertThat(
                        sealed(FRI_12_00, FRI_13_00, Hands.LINE_2, OTHER)
                                .isSaidBy(again(FRI_12_00, FRI_13_00, Hands.LINE_2, precise), true))
                .isTrue();
    }

    @Test
    void what_a_clock_that_runs_on_had_used_is_not_sealed() {
        assertThat(
                        sealed(FRI_12_00, null, Hands.LINE_2, null)
                                .isSaidBy(again(FRI_12_00, null, Hands.LINE_2, null), true))
                .isTrue();
    }

    @Test
    void another_deadline_stop_hands_or_reading_is_another_verdict() {
        SealedVerdict sealed = sealed(FRI_12_00, FRI_13_00, Hands.LINE_2, OTHER);
        assertThat(sealed.isSaidBy(again(FRI_10_00, FRI_13_00, Hands.LINE_2, OTHER), true))
                .isFalse();
        assertThat(sealed.isSaidBy(again(FRI_12_00, FRI_16_00, Hands.LINE_2, OTHER), true))
                .isFalse();
        assertThat(sealed.isSaidBy(again(FRI_12_00, FRI_13_00, Hands.LINE_1, OTHER), true))
                .isFalse();
        assertThat(sealed.isSaidBy(again(FRI_12_00, FRI_13_00, Hands.LINE_2, null), true))
                .isFalse();
    }

    @Test
    void an_older_opinion_is_held_to_what_it_recorded() {
        SealedVerdict sealed = sealed(FRI_12_00, FRI_13_00, null, null);
        Verdict again = again(FRI_12_00, FRI_13_00, Hands.LINE_2, OTHER);
        assertThat(sealed.isSaidBy(again, false)).isTrue();
        assertThat(sealed.isSaidBy(again, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, agrees",
        "true, false, agrees",
        "false, false, other-rule",
        "false, true, differs"
    })
    void a_difference_is_laid_to_the_rule_only_if_it_is_another(
            boolean sameVerdict, boolean sameRule, String check) {
        assertThat(VerdictCheck.of(sameVerdict, sameRule).slug()).isEqualTo(check);
    }

    private static Verdict again(
            Instant dueAt,
            @Nullable Instant stoppedAt,
            Hands missedIn,
            @Nullable OtherVerdict other) {
        return new Verdict(
                new PromisedClock(AHistory.BOUND, new ClockTarget("resolve", TWO_HOURS, false)),
                Severity.HIGH,
                HeldBy.BOTH,
                true,
                VerdictKind.MISSED,
                "line-2",
                FRI_10_00,
                dueAt,
                stoppedAt,
                Duration.ofHours(3).plusMillis(7),
                missedIn,
                other);
    }

    private static SealedVerdict sealed(
            Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable Hands missedIn,
            @Nullable OtherVerdict other) {
        return new SealedVerdict(
                new VerdictLine(
                        100_001,
                        "ACME",
                        "",
                        "ACME-GOLD v2",
                        "high",
                        "resolve",
                        "line-2",
                        "2026-11",
                        "HELSINKI-OFFICE v1",
                        "Europe/Helsinki",
                        TWO_HOURS.toSeconds(),
                        FRI_10_00,
                        dueAt,
                        stoppedAt,
                        stoppedAt == null ? null : Duration.ofHours(3).toSeconds(),
                        "missed",
                        "both",
                        true),
                missedIn,
                other);
    }
}
