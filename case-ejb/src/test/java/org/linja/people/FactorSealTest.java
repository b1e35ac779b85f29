package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorSealTest {
    private static final String OLD = "a key of the operator's, long enough";
    private static final String NEW = "the key that came after it, long too";
    private static final byte[] SECRET = "twenty bytes of one.".getBytes(StandardCharsets.US_ASCII);
    private static final long PIA = 17;

    @Test
    void what_is_sealed_opens_for_its_person_and_shows_nothing_before() {
        FactorSeal seal = with(OLD);
        String sealed = seal.seal(SECRET, PIA);
        assertThat(sealed).doesNotContain(HexFormat.of().formatHex(SECRET));
        assertThat(seal.open(sealed, PIA)).isEqualTo(SECRET);
        assertThat(seal.seal(SECRET, PIA)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_nobody_else_and_not_when_it_was_touched() {
        FactorSeal seal = with(OLD);
        String sealed = seal.seal(SECRET, PIA);
        assertThatThrownBy(() -> seal.open(sealed, PIA + 1))
                .isInstanceOf(IllegalStateException.class);
        char last = sealed.charAt(sealed.length() - 1);
        String touched = sealed.substring(0, sealed.length() - 1) + (last == '0' ? '1' : '0');
        assertThatThrownBy(() -> seal.open(touched, PIA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_older_key_opens_what_it_sealed_as_long_as_it_is_kept() {
        String sealed = with(OLD).seal(SECRET, PIA);
        assertThat(with(NEW, OLD).open(sealed, PIA)).isEqualTo(SECRET);
        assertThatThrownBy(() -> with(NEW).open(sealed, PIA))
                .hasMessageContaining("linja.factor.key.file");
    }

    @Test
    void without_a_key_there_is_no_seal_and_a_short_one_is_refused() {
        assertThat(with().isReady()).isFalse();
        assertThat(with("", "  ").isReady()).isFalse();
        assertThatThrownBy(() -> with("short")).hasMessageContaining("fewer than 32");
    }

    private static FactorSeal with(String... lines) {
        FactorSeal seal = new FactorSeal();
        seal.take(List.of(lines));
        return seal;
    }
}
