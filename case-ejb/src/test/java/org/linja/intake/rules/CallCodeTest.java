package org.linja.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCodeTest {
    @ParameterizedTest
    @CsvSource({"482913, 482 913", "7, 000 007", "0, 000 000", "999999, 999 999"})
    void it_is_said_in_two_groups_of_three(int number, String said) {
        assertThat(new CallCode(number, 0).said()).isEqualTo(said);
        assertThat(CallCode.typed(said)).contains(number);
    }

    @Test
    void the_house_answers_with_two_figures() {
        assertThat(new CallCode(1, 7).answered()).isEqualTo("07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"482913", " 482 913 ", "482-913", "48.29.13", "4 8 2 9 1 3"})
    void it_is_understood_however_it_is_typed(String typed) {
        assertThat(CallCode.typed(typed)).contains(482_913);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48291", "4829130", "48291x", "٤٨٢٩١٣", "+482913"})
    void what_cannot_be_one_is_none(String typed) {
        assertThat(CallCode.typed(typed)).isEmpty();
    }

    @Test
    void more_figures_than_can_be_said_are_refused() {
        assertThatThrownBy(() -> new CallCode(1_000_000, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallCode(0, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
