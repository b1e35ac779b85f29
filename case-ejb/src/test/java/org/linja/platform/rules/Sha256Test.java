package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void it_is_what_everybody_elses_is() {
        // FIPS 180-2, appendix B.1
        String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.hex("abc")).isEqualTo(expected);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
        MessageDigest begun = Sha256.begun();
        begun.update(new byte[] {'a'});
        begun.update(new byte[] {'b', 'c'});
        assertThat(Sha256.hex(begun)).isEqualTo(expected);
        assertThat(Sha256.hex("ä")).isEqualTo(Sha256.hex("ä".getBytes(StandardCharsets.UTF_8)));
    }
}
