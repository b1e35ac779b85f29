package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.DeviationCheck.Wish;

/** What a customer signed is done otherwise in its time, at its step, and nowhere else. */
class DeviationTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/linja/procedures/templates");
    private static final Instant MON_JAN_4 = Instant.parse("2027-01-03T22:00:00Z");
    private static final Instant FRI_JAN_8 = Instant.parse("2027-01-08T08:00:00Z");
    private static final Instant THU_JUL_1 = Instant.parse("2027-06-30T21:00:00Z");
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final ProcedureTemplate diagnostics = template("standard-diagnostics");
    private final ProcedureTemplate replacement = template("hardware-replacement");
    private final ProcedureTemplate access = template("physical-access");
    private final Map<String, ProcedureTemplate> templates =
            Map.of(
                    diagnostics.code(),
                    diagnostics,
                    replacement.code(),
                    replacement,
                    access.code(),
                    access);

    @Test
    void it_holds_from_its_beginning_and_its_signature_until_its_end() {
        Deviation signed = signed(MON_JAN_4.minusSeconds(60), null);
        assertThat(signed.isInForce(MON_JAN_4.minusMillis(1))).isFalse();
        assertThat(signed.isInForce(MON_JAN_4)).isTrue();
        assertThat(signed.isInForce(THU_JUL_1.minusMillis(1))).isTrue();
        assertThat(signed.isInForce(THU_JUL_1)).isFalse();
        assertThat(signed(FRI_JAN_8, null).isInForce(FRI_JAN_8.minusMillis(1))).isFalse();
        assertThat(signed(FRI_JAN_8, null).isInForce(FRI_JAN_8)).isTrue();
        assertThat(signed(MON_JAN_4, FRI_JAN_8).isInForce(FRI_JAN_8)).isFalse();
        assertThat(signed(null, null).isInForce(FRI_JAN_8)).isFalse();
    }

    @Test
    void it_rules_the_named_step_alone() {
        List<Deviation> one = List.of(signed(MON_JAN_4, null));
        assertThat(Deviation.ruling(one, diagnostics, "tests", FRI_JAN_8))
                .map(ruling -> ruling.change().act())
                .contains(DeviationAct.LEAVE_OUT);
        assertThat(Deviation.ruling(one, diagnostics, "collect", FRI_JAN_8)).isEmpty();
        assertThat(Deviation.ruling(one, replacement, "order", FRI_JAN_8)).isEmpty();
        assertThat(Deviation.ruling(one, diagnostics, "tests", THU_JUL_1)).isEmpty();
    }

    @Test
    void a_step_that_reads_otherwise_is_not_the_one_that_was_signed() throws IOException {
        String text = Files.readString(FOLDER.resolve("standard-diagnostics.procedure"));
        ProcedureTemplate later = TemplateText.of(text.replace("Run the standard", "Run the new"));
        ProcedureTemplate slower = TemplateText.of(text.replace("within PT4H", "within PT6H"));
        List<Deviation> one = List.of(signed(MON_JAN_4, null));
        assertThat(Deviation.ruling(one, later, "tests", FRI_JAN_8)).isEmpty();
        assertThat(Deviation.ruling(one, slower, "tests", FRI_JAN_8)).isPresent();
    }

    @Test
    void nobodys_yes_and_no_choice_is_ever_left_out_whatever_was_signed() {
        DeviationChange forged = change(diagnostics, "finding", null);
        Deviation one =
                new Deviation(1, "C", MON_JAN_4, THU_JUL_1, MON_JAN_4, null, List.of(forged));
        assertThat(Deviation.ruling(List.of(one), diagnostics, "finding", FRI_JAN_8)).isEmpty();
        assertThat(keys(MON_JAN_4, THU_JUL_1, leaveOut("standard-diagnostics", "finding")))
                .containsExactly("changes.0.act step-not-to-be-left-out");
        assertThat(keys(MON_JAN_4, THU_JUL_1, leaveOut("physical-access", "grant")))
                .containsExactly("changes.0.act step-not-to-be-left-out");
        assertThat(keys(MON_JAN_4, THU_JUL_1, deadline("physical-access", "grant", "PT8H")))
                .isEmpty();
    }

    @Test
    void its_time_is_in_order_and_a_year_at_most() {
        Wish wish = leaveOut("standard-diagnostics", "tests");
        assertThat(keys(MON_JAN_4, MON_JAN_4, wish)).containsExactly("until ends-before-begin");
        assertThat(keys(THU_JUL_1, MON_JAN_4, wish)).containsExactly("until ends-before-begin");
        Instant year = Instant.parse("2028-01-03T22:00:00Z");
        assertThat(keys(MON_JAN_4, year, wish)).isEmpty();
        assertThat(keys(MON_JAN_4, year.plusSeconds(1), wish))
                .containsExactly("until longer-than-a-year");
        Instant past = FRI_JAN_8.minusSeconds(1);
        assertThat(keys(MON_JAN_4, past, wish)).containsExactly("until in-the-past");
    }

    @Test
    void every_step_that_is_named_wrongly_is_said() {
        assertThat(
                        keys(
                                MON_JAN_4,
                                THU_JUL_1,
                                leaveOut("nothing", "tests"),
                                leaveOut("standard-diagnostics", "nothing"),
                                deadline("standard-diagnostics", "tests", "PT30S"),
                                deadline("standard-diagnostics", "tests", "P91D"),
                                new Wish(
                                        "standard-diagnostics",
                                        "collect",
                                        DeviationAct.LEAVE_OUT,
                                        Duration.ofHours(1))))
                .containsExactly(
                        "changes.0.template unknown-template",
                        "changes.1.step template-unknown-step-named",
                        "changes.2.within span-out-of-range",
                        "changes.3.within span-out-of-range",
                        "changes.3.step step-twice",
                        "changes.4.within left-out-within");
        assertThat(keys(MON_JAN_4, THU_JUL_1)).containsExactly("changes required");
    }

    @Test
    void two_of_one_contract_do_not_name_one_step_at_one_time() {
        Deviation other = signed(MON_JAN_4, null);
        Wish wish = deadline("standard-diagnostics", "tests", "PT8H");
        assertThat(keys(List.of(other), FRI_JAN_8, THU_JUL_1.plusSeconds(60), wish))
                .containsExactly("changes.0.step deviation-overlaps");
        assertThat(keys(List.of(other), THU_JUL_1, THU_JUL_1.plusSeconds(60), wish)).isEmpty();
        Deviation ended = signed(MON_JAN_4, FRI_JAN_8);
        assertThat(keys(List.of(ended), FRI_JAN_8, THU_JUL_1, wish)).isEmpty();
    }

    @Test
    void an_approval_is_never_left_with_nothing_to_show() {
        assertThat(keys(MON_JAN_4, THU_JUL_1, leaveOut("physical-access", "request")))
                .contains("changes.0.step approval-of-nothing");
        assertThat(keys(MON_JAN_4, THU_JUL_1, leaveOut("hardware-replacement", "arrive")))
                .isEmpty();
    }

    @Test
    void what_alone_a_later_version_shows_is_done_although_it_was_signed() throws IOException {
        String text = Files.readString(FOLDER.resolve("hardware-replacement.procedure"));
        ProcedureTemplate later =
                TemplateText.of(text.replace("shows diagnose arrive swap", "shows arrive"));
        Deviation one =
                new Deviation(
                        1,
                        "C",
                        MON_JAN_4,
                        THU_JUL_1,
                        MON_JAN_4,
                        null,
                        List.of(change(replacement, "arrive", null)));
        assertThat(Deviation.ruling(List.of(one), replacement, "arrive", FRI_JAN_8)).isPresent();
        assertThat(Deviation.ruling(List.of(one), later, "arrive", FRI_JAN_8)).isEmpty();
    }

    @Test
    void what_is_signed_has_a_digest_of_every_word() {
        String shown = subject("We test ourselves.", THU_JUL_1).digest();
        assertThat(subject("We test ourselves.", THU_JUL_1).digest()).isEqualTo(shown);
        assertThat(subject("We test ourselves!", THU_JUL_1).digest()).isNotEqualTo(shown);
        assertThat(subject("We test ourselves.", FRI_JAN_8).digest()).isNotEqualTo(shown);
    }

    @Test
    void how_it_stands_follows_from_what_was_done_and_the_time() {
        assertThat(standing(signed(null, null), null, FRI_JAN_8))
                .isEqualTo(DeviationStanding.PROPOSED);
        assertThat(standing(signed(null, null), null, THU_JUL_1))
                .isEqualTo(DeviationStanding.UNSIGNED);
        Deviation signed = signed(MON_JAN_4.minusSeconds(60), null);
        assertThat(standing(signed, null, MON_JAN_4.minusSeconds(1)))
                .isEqualTo(DeviationStanding.AHEAD);
        assertThat(standing(signed, null, FRI_JAN_8)).isEqualTo(DeviationStanding.IN_FORCE);
        assertThat(standing(signed, null, THU_JUL_1)).isEqualTo(DeviationStanding.EXPIRED);
        Deviation replaced = signed(MON_JAN_4, FRI_JAN_8);
        assertThat(standing(replaced, DeviationStanding.Ending.REPLACED, MON_JAN_4))
                .isEqualTo(DeviationStanding.IN_FORCE);
        assertThat(standing(replaced, DeviationStanding.Ending.REPLACED, FRI_JAN_8))
                .isEqualTo(DeviationStanding.REPLACED);
    }

    private static DeviationStanding standing(
            Deviation deviation, DeviationStanding.@Nullable Ending ending, Instant now) {
        return DeviationStanding.of(deviation, ending, now);
    }

    private DeviationSubject subject(String wording, Instant until) {
        return new DeviationSubject(
                7,
                "ACME",
                "ACME-BASIC",
                1,
                0,
                MON_JAN_4,
                until,
                "en",
                wording,
                "It is ours.",
                "",
                List.of(change(diagnostics, "tests", null)));
    }

    private Deviation signed(@Nullable Instant signedAt, @Nullable Instant endedAt) {
        return new Deviation(
                1,
                "ACME-BASIC",
                MON_JAN_4,
                THU_JUL_1,
                signedAt,
                endedAt,
                List.of(change(diagnostics, "tests", null)));
    }

    private static DeviationChange change(
            ProcedureTemplate template, String step, @Nullable Duration within) {
        return new DeviationChange(
                template.code(),
                step,
                within == null ? DeviationAct.LEAVE_OUT : DeviationAct.DEADLINE,
                within,
                StepReading.of(template.step(step)));
    }

    private static Wish leaveOut(String template, String step) {
        return new Wish(template, step, DeviationAct.LEAVE_OUT, null);
    }

    private static Wish deadline(String template, String step, String within) {
        return new Wish(template, step, DeviationAct.DEADLINE, Duration.parse(within));
    }

    private List<String> keys(Instant from, Instant until, Wish... wishes) {
        return keys(List.of(), from, until, wishes);
    }

    private List<String> keys(List<Deviation> others, Instant from, Instant until, Wish... wishes) {
        return DeviationCheck.faults(
                        from, until, HELSINKI, FRI_JAN_8, List.of(wishes), templates, others)
                .stream()
                .map(fault -> fault.field() + ' ' + fault.key())
                .toList();
    }

    private static ProcedureTemplate template(String code) {
        try {
            return ShippedTemplatesTest.template(FOLDER.resolve(code + ".procedure"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
