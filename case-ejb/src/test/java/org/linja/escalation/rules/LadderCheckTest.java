package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

/** A ladder by which somebody would not be called is refused, and told why. */
class LadderCheckTest {
    private static final RungDraft LINE_2 = rung("", "", "", "on-duty:line-2");
    private static final RungDraft MANAGER = rung("", "", "PT10M", "on-duty:duty-manager");

    @Test
    void a_sound_ladder_is_parted_by_severity_and_clock() {
        LadderReading read =
                read(LINE_2, rung("high", "restore", "PT0S", "role:duty-manager"), MANAGER);
        assertThat(((LadderReading.Sound) read).paths())
                .extracting(LadderPath::severity, LadderPath::clock, path -> path.rungs().size())
                .containsExactly(
                        tuple(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, 2),
                        tuple(Severity.HIGH, ClockKind.RESTORE, 1));
    }

    @Test
    void a_ladder_without_rungs_calls_nobody() {
        assertThat(faults()).containsExactly("rungs ladder-empty");
    }

    @Test
    void a_ladder_that_nobody_climbs_for_a_critical_case_is_refused() {
        assertThat(faults(rung("high", "acknowledge", "", "on-duty:line-2")))
                .containsExactly("rungs ladder-without-critical");
    }

    @Test
    void whom_nobody_knows_nobody_calls() {
        assertThat(
                        faults(
                                rung("", "", "", "person:nobody"),
                                rung("", "", "", "role:auditor"),
                                rung("", "", "", "on-duty:line-9"),
                                rung("", "", "", "")))
                .containsExactly(
                        "rungs.0.target ladder-unknown-person",
                        "rungs.1.target ladder-unknown-role",
                        "rungs.2.target unknown-value",
                        "rungs.3.target required");
        assertThat(faults(rung("", "", "", "person:kaisa"))).isEmpty();
    }

    @Test
    void a_way_by_which_the_house_reaches_nobody_is_refused() {
        assertThat(faults(full(List.of("sms"), 1L, "", 1L), full(List.of("pigeon"), 1L, "", 1L)))
                .containsExactly(
                        "rungs.0.channels channel-nobody-has", "rungs.1.channels unknown-value");
        assertThat(faults(full(List.of("email", "email"), 1L, "", 1L)))
                .containsExactly("rungs.0.channels channel-twice");
    }

    @Test
    void times_that_cannot_be_kept_are_refused() {
        assertThat(faults(rung("", "", "-PT1M", "on-duty:line-2")))
                .containsExactly("rungs.0.after delay-negative");
        assertThat(faults(rung("", "", "soon", "on-duty:line-2")))
                .containsExactly("rungs.0.after not-a-duration");
        assertThat(faults(full(List.of(), 3L, "PT10S", 1L)))
                .containsExactly("rungs.0.every gap-too-short");
        assertThat(faults(full(List.of(), 11L, "PT1M", 1L)))
                .containsExactly("rungs.0.times out-of-range");
    }

    @Test
    void a_rung_that_nobody_ever_reaches_is_refused() {
        assertThat(faults(rung("", "", "P8D", "on-duty:line-2")))
                .containsExactly("rungs.0.after rung-unreachable");
        assertThat(
                        faults(
                                rung("", "", "P4D", "on-duty:line-2"),
                                rung("", "", "P4D", "on-duty:duty-manager")))
                .containsExactly("rungs.1.after rung-unreachable");
    }

    @Test
    void more_people_than_can_be_called_cannot_accept() {
        assertThat(faults(full(List.of(), 1L, "", 2L)))
                .containsExactly("rungs.0.acknowledgements more-acknowledgements-than-people");
        assertThat(faults(full(List.of(), 1L, "", 2L), MANAGER)).isEmpty();
    }

    private static LadderReading read(RungDraft... rungs) {
        return LadderCheck.read(List.of(rungs), "kaisa"::equals, Set.of(ChannelKind.EMAIL));
    }

    private static List<String> faults(RungDraft... rungs) {
        return read(rungs) instanceof LadderReading.Unsound unsound
                ? unsound.faults().stream().map(one -> one.field() + ' ' + one.key()).toList()
                : List.of();
    }

    private static RungDraft rung(String severity, String clock, String after, String target) {
        return new RungDraft(severity, clock, after, target, List.of(), null, "", null);
    }

    private static RungDraft full(
            List<String> channels,
            @Nullable Long times,
            String every,
            @Nullable Long acknowledgements) {
        return new RungDraft(
                "", "", "", "on-duty:line-2", channels, times, every, acknowledgements);
    }
}
