package org.linja.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.ops.settings.Failure;

class ArgumentsTest {
    @Test
    void options_may_stand_anywhere_between_the_words() {
        Arguments arguments =
                Arguments.of(List.of("incident-log", "--customer", "UCI", "incident.zip"));

        assertThat(arguments.words()).containsExactly("incident-log", "incident.zip");
        assertThat(arguments.option("customer")).contains("UCI");
        assertThat(arguments.option("from")).isEmpty();
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> Arguments.of(List.of("x", "--customer")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--customer");
    }

    @Test
    void a_missing_word_or_option_shows_how_to_write_it() {
        Arguments none = Arguments.of(List.of());

        assertThatThrownBy(() -> none.only("time +4h")).hasMessageContaining("ops/dev time +4h");
        assertThatThrownBy(() -> none.required("customer", "audit --customer CODE"))
                .hasMessageContaining("ops/dev audit --customer CODE");
    }

    @Test
    void an_offset_is_said_in_words() {
        assertThat(Words.offset(Duration.ZERO)).isEqualTo("at the real time");
        assertThat(Words.offset(Duration.ofHours(51))).isEqualTo("2 d 3 h ahead of the real time");
        assertThat(Words.offset(Duration.ofMinutes(-30))).isEqualTo("30 min behind the real time");
    }
}
