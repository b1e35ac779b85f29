package org.linja.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.ops.settings.Failure;

class FirstAdministratorTest {
    @Test
    void a_password_is_hashed_as_another_implementation_of_pbkdf2_does() {
        byte[] salt = new byte[16];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }

        assertThat(PasswordHash.of("correct horse battery", salt))
                .isEqualTo(
                        "pbkdf2-sha512$220000$AAECAwQFBgcICQoLDA0ODw$OaCx3jBuS1ETliOpOBf7"
                                + "OcO8N9hJPtrCCUFB4luLLrfq1KmnfbYHYQ7nEFmACb+rbYJsaZ/fYSq/QZFCEjJgYQ");
        assertThat(PasswordHash.of("correct horse battery"))
                .isNotEqualTo(PasswordHash.of("correct horse battery"));
    }

    @ParameterizedTest
    @CsvSource({"Admin, long-enough-1", "a, long-enough-1", "admin, too-short-1"})
    void a_login_or_password_the_application_would_refuse_is_refused_here(
            String login, String password) {
        assertThatThrownBy(() -> FirstAdministrator.check(login, password))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("LINJA_FIRST_");
    }
}
