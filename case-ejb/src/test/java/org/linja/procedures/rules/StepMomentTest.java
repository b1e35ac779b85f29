package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is agreed for next week is not late tomorrow. */
class StepMomentTest {
    private static final Instant MON_10_00 = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant NEXT_SUN_04_00 = Instant.parse("2026-12-06T02:00:00Z");

    @Test
    void time_counts_from_the_moment_that_was_written_where_it_is_ahead() {
        assertThat(StepMoment.since(MON_10_00, Optional.of(NEXT_SUN_04_00)))
                .isEqualTo(NEXT_SUN_04_00);
    }

    @Test
    void time_counts_from_the_beginning_where_the_moment_has_gone_by_or_nobody_wrote_one() {
        assertThat(StepMoment.since(NEXT_SUN_04_00, Optional.of(MON_10_00)))
                .isEqualTo(NEXT_SUN_04_00);
        assertThat(StepMoment.since(MON_10_00, Optional.empty())).isEqualTo(MON_10_00);
    }

    @Test
    void a_change_a_visit_and_the_end_of_a_service_wait_for_what_was_agreed() throws IOException {
        assertThat(step("planned-change", "change").since())
                .isEqualTo(new StepMoment("request", "ends"));
        assertThat(step("planned-change", "change").within()).isEqualTo(Duration.ofHours(1));
        assertThat(step("planned-change", "backup").since())
                .isEqualTo(new StepMoment("request", "begins"));
        assertThat(step("physical-access", "visit").since())
                .isEqualTo(new StepMoment("request", "leaves"));
        assertThat(step("termination", "access").since())
                .isEqualTo(new StepMoment("notice", "ends"));
    }

    private static TemplateStep step(String template, String step) throws IOException {
        Path file =
                Path.of("src/main/resources/org/linja/procedures/templates")
                        .resolve(template + ".procedure");
        return ShippedTemplatesTest.template(file).step(step);
    }
}
