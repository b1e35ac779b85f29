package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
    @ParameterizedTest
    @CsvSource({
        "Aino@Linja.example, aino@linja.example",
        "aino+two@linja.example, aino@linja.example",
        "aino+a+b@linja.example, aino@linja.example",
        "aino+@linja.example, aino@linja.example",
        "+aino@linja.example, +aino@linja.example",
        "a.ino@linja.example, a.ino@linja.example",
        "no address, no address"
    })
    void what_stands_behind_a_plus_is_no_other_person(String address, String box) {
        assertThat(Mailbox.of(address)).isEqualTo(box);
    }
}
