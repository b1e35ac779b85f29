package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastingNameTest {
    @Test
    void a_person_is_found_again_by_what_the_journal_calls_them() {
        assertThat(LastingName.ofPerson(7)).isEqualTo("person:7");
        assertThat(LastingName.personIn(LastingName.ofPerson(7))).hasValue(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "", "person:", "person:aino", "person:7 as person:9"})
    void what_names_no_single_person_is_nobody(String name) {
        assertThat(LastingName.personIn(name)).isEmpty();
    }
}
