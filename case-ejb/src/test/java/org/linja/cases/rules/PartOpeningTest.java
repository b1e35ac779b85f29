package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartOpeningTest {
    private static final CaseId WHOLE = new CaseId(100_001);

    @Test
    void a_part_keeps_what_the_whole_is_bound_to_and_about() {
        Map<String, String> told =
                Map.of(
                        "contract", "ACME-BASIC",
                        "severity", "high",
                        "ladder", "house:1",
                        "service", "weighing");
        assertThat(PartOpening.data(WHOLE, told)).containsAllEntriesOf(told);
    }

    @Test
    void a_part_says_whose_it_is() {
        assertThat(PartOpening.data(WHOLE, Map.of())).containsOnlyKeys("origin");
        assertThat(PartOpening.data(WHOLE, Map.of("origin", "L-7")))
                .containsEntry("origin", "L-100001");
    }

    @Test
    void the_desk_that_the_whole_came_from_knows_nothing_of_the_part() {
        assertThat(PartOpening.data(WHOLE, Map.of("reference", "INC0000045")))
                .doesNotContainKey("reference");
    }
}
