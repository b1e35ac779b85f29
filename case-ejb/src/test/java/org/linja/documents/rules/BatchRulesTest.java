package org.linja.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.documents.rules.BatchOrder.Fault;

/** What can be ordered at once, how far it is, and why one case has none. */
class BatchRulesTest {
    private static final List<String> LANGUAGES = List.of("en", "fi", "ru");
    private static final Instant TUE_1_DEC = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant SUN_1_NOV = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void the_acts_of_a_month_that_is_over_can_be_ordered() {
        assertThat(faults(DocumentKind.CASE_ACT, null, SUN_1_NOV, TUE_1_DEC)).isEmpty();
        assertThat(faults(DocumentKind.CASE_LETTER, "ru", SUN_1_NOV, TUE_1_DEC)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_its_field_in_one_answer() {
        assertThat(faults(null, "sv", null, null))
                .containsExactly(
                        new Fault("kind", "required", null),
                        new Fault("language", "unknown-language", null),
                        new Fault("from", "required", null),
                        new Fault("to", "required", null));
        assertThat(faults(DocumentKind.DELETION_PROTOCOL, null, SUN_1_NOV, TUE_1_DEC))
                .extracting(Fault::key)
                .containsExactly("kind-of-procedure");
    }

    @Test
    void a_period_is_over_has_a_length_and_is_a_year_at_most() {
        assertThat(key(SUN_1_NOV, SUN_1_NOV)).isEqualTo("not-after-from");
        assertThat(key(TUE_1_DEC, SUN_1_NOV)).isEqualTo("not-after-from");
        assertThat(key(SUN_1_NOV, TUE_1_DEC.plusMillis(1))).isEqualTo("in-the-future");
        Instant longAgo = TUE_1_DEC.minus(Duration.ofDays(BatchOrder.MOST_DAYS));
        assertThat(faults(DocumentKind.CASE_ACT, null, longAgo, TUE_1_DEC)).isEmpty();
        assertThat(key(longAgo.minusMillis(1), TUE_1_DEC)).isEqualTo("period-too-long");
    }

    @Test
    void no_case_and_one_too_many_are_refused_and_what_is_between_is_written() {
        assertThat(BatchOrder.ofCases(0)).map(Fault::key).contains("no-case-closed");
        assertThat(BatchOrder.ofCases(1)).isEmpty();
        assertThat(BatchOrder.ofCases(BatchOrder.MOST_CASES)).isEmpty();
        assertThat(BatchOrder.ofCases(BatchOrder.MOST_CASES + 1L))
                .contains(new Fault("to", "too-many-closed-cases", "5000"));
    }

    @Test
    void what_was_left_alone_counts_as_dealt_with() {
        BatchTally tally = new BatchTally(1_000, 300, 50);
        assertThat(tally.done()).isEqualTo(350);
        assertThat(tally.open()).isEqualTo(650);
        assertThat(tally.share()).isCloseTo(0.35, within(1e-9));
        assertThat(new BatchTally(3, 2, 1).open()).isZero();
    }

    @Test
    void more_than_there_are_is_never_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchTally(2, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchTally(2, -1, 0));
    }

    @Test
    void each_refusal_is_told_as_what_it_is_and_a_fault_as_a_fault() {
        assertThat(LeftReason.of("invalid-input", List.of("nothing-to-say")))
                .isEqualTo(LeftReason.NOTHING_TO_SAY);
        assertThat(LeftReason.of("invalid-input", List.of("too-many-documents")))
                .isEqualTo(LeftReason.TOO_MANY_DOCUMENTS);
        assertThat(LeftReason.of("case-restricted", List.of()))
                .isEqualTo(LeftReason.CASE_RESTRICTED);
        assertThat(LeftReason.of("not-found", List.of())).isEqualTo(LeftReason.CASE_RESTRICTED);
        assertThat(LeftReason.of("act-not-allowed", List.of()))
                .isEqualTo(LeftReason.CASE_RESTRICTED);
        assertThat(LeftReason.of("stale-version", List.of())).isEqualTo(LeftReason.BUSY);
        assertThat(LeftReason.of("invalid-input", List.of("required")))
                .isEqualTo(LeftReason.DEFECT);
    }

    private static String key(Instant from, Instant to) {
        List<Fault> faults = faults(DocumentKind.CASE_ACT, null, from, to);
        assertThat(faults).hasSize(1);
        return faults.get(0).key();
    }

    private static List<Fault> faults(
            @Nullable DocumentKind kind,
            @Nullable String language,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new BatchOrder(kind, language, null, from, to).faults(LANGUAGES, TUE_1_DEC);
    }
}
