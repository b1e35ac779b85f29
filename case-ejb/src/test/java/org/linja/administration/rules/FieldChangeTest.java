package org.linja.administration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
    @Test
    void only_what_differs_is_a_change() {
        assertThat(
                        FieldChange.between(
                                Map.of("name", "Acme", "zone", "Europe/Helsinki"),
                                Map.of("name", "Acme Oy", "zone", "Europe/Helsinki")))
                .containsExactly(new FieldChange("name", "Acme", "Acme Oy"));
    }

    @Test
    void a_thing_that_comes_has_nothing_before_and_one_that_goes_nothing_after() {
        assertThat(FieldChange.between(Map.of(), Map.of("name", "Helmi")))
                .containsExactly(new FieldChange("name", null, "Helmi"));
        assertThat(FieldChange.between(Map.of("name", "Helmi"), Map.of()))
                .containsExactly(new FieldChange("name", "Helmi", null));
    }

    @Test
    void a_field_that_was_and_stays_empty_is_no_change() {
        assertThat(FieldChange.between(Map.of(), Map.of("email", ""))).isEmpty();
        assertThat(FieldChange.between(Map.of("email", "a@b.example"), Map.of("email", "")))
                .containsExactly(new FieldChange("email", "a@b.example", ""));
    }
}
