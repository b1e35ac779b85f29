package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A house hears of what is shipped anew, and not of what it has had. */
class ShippedTextTest {
    private static final String FIRST = "procedure trial optional\n  title A | B | C\n";
    private static final String SECOND = "procedure trial mandatory\n  title A | B | C\n";

    @Test
    void a_house_with_the_first_version_hears_of_the_second() {
        assertThat(ShippedText.isNew(SECOND, List.of(FIRST))).isTrue();
    }

    @Test
    void a_house_that_had_it_and_wrote_its_own_since_hears_nothing() {
        String own = SECOND.replace("A |", "Ours |");
        assertThat(ShippedText.isNew(SECOND, List.of(FIRST, SECOND, own))).isFalse();
    }

    @Test
    void what_a_browser_did_to_the_ends_of_lines_makes_no_other_text() {
        String sent = SECOND.strip().replace("\n", "\r\n");
        assertThat(ShippedText.isNew(SECOND, List.of(sent))).isFalse();
    }
}
