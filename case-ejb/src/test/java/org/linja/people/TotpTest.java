package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_examples_of_the_standard_are_counted_as_it_says(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step, Totp.DIGITS)).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void a_secret_is_written_as_authenticators_read_it(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void a_device_may_be_one_step_behind_or_ahead(int off, boolean heard) {
        String code = Totp.code(SECRET, Totp.step(NOW) + off, Totp.DIGITS);
        assertThat(Totp.stepOf(SECRET, code, NOW, 0).isPresent()).isEqualTo(heard);
    }

    @Test
    void a_code_is_good_once_and_so_is_every_one_before_it() {
        long step = Totp.step(NOW);
        String used = Totp.code(SECRET, step, Totp.DIGITS);
        String before = Totp.code(SECRET, step - 1, Totp.DIGITS);
        String next = Totp.code(SECRET, step + 1, Totp.DIGITS);
        assertThat(Totp.stepOf(SECRET, used, NOW, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, before, NOW, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, next, NOW, step)).hasValue(step + 1);
    }

    @Test
    void a_code_of_another_secret_is_none() {
        byte[] other = "09876543210987654321".getBytes(StandardCharsets.US_ASCII);
        String code = Totp.code(other, Totp.step(NOW), Totp.DIGITS);
        assertThat(Totp.stepOf(SECRET, code, NOW, 0)).isEmpty();
    }
}
