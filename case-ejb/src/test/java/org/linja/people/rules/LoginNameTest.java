package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginNameTest {
    @ParameterizedTest
    @CsvSource({
        "ACME, Maria.Lindqvist@acme.example, 1, acme.maria.lindqvist",
        "ACME, maria.lindqvist@acme.example, 3, acme.maria.lindqvist-3",
        "G-4, o'neil+x@g.example, 1, g-4.oneilx",
        "A, #@a.example, 1, a.",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ, abcdefghijklmnopqrstuvwxyz@x.example, 50,"
                + " abcdefghijklmnop.abcdefghijklmnopqrs-50"
    })
    void a_name_to_sign_in_by_is_made_of_the_firm_and_the_address(
            String code, String email, int nth, String login) {
        assertThat(LoginName.of(code, email, nth)).isEqualTo(login);
        // As the table of people demands it.
        assertThat(login).matches("[a-z][a-z0-9.-]{1,39}");
    }
}
