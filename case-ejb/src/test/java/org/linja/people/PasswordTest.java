package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordTest {
    /** Made with 210,000 rounds, as hashes were before. */
    private static final String OLDER =
            "pbkdf2-sha512$210000$AAAAAAAAAAAAAAAAAAAAAA$"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void a_password_matches_its_hash_and_no_other() {
        String hash = Password.hash("seven quiet herons");
        assertThat(Password.matches("seven quiet herons", hash, Optional.empty())).isTrue();
        assertThat(Password.matches("seven quiet heron", hash, Optional.empty())).isFalse();
        assertThat(hash).startsWith("pbkdf2-sha512$220000$").doesNotContain("herons");
    }

    @Test
    void two_hashes_of_one_password_differ_by_their_salt() {
        assertThat(Password.hash("seven quiet herons"))
                .isNotEqualTo(Password.hash("seven quiet herons"));
    }

    @Test
    void what_was_made_with_fewer_rounds_is_weak_and_what_is_made_today_is_not() {
        assertThat(Password.isWeak(OLDER)).isTrue();
        assertThat(Password.isWeak(Password.hash("seven quiet herons"))).isFalse();
        assertThat(Password.isWeak(Password.NONE)).isFalse();
    }

    @Test
    void nothing_that_is_typed_matches_no_password() {
        assertThat(Password.matches("-", Password.NONE, Optional.empty())).isFalse();
        assertThat(Password.matches("", Password.NONE, Optional.empty())).isFalse();
    }
}
