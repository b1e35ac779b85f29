package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryCodeTest {
    @Test
    void every_bit_stands_in_it_once() {
        byte[] none = new byte[RecoveryCode.BYTES];
        byte[] all = new byte[RecoveryCode.BYTES];
        Arrays.fill(all, (byte) 0xff);
        assertThat(RecoveryCode.of(none)).isEqualTo("0000-0000-0000-0000");
        assertThat(RecoveryCode.of(all)).isEqualTo("zzzz-zzzz-zzzz-zzzz");
        byte[] last = none.clone();
        last[RecoveryCode.BYTES - 1] = 1;
        assertThat(RecoveryCode.of(last)).isEqualTo("0000-0000-0000-0001");
    }

    @ParameterizedTest
    @CsvSource({
        "7k2m-9xqd-04ta-hw3e, 7k2m9xqd04tahw3e",
        "7K2M 9XQD O4TA HW3E, 7k2m9xqd04tahw3e",
        "il00-0000-0000-0000, 1100000000000000"
    })
    void it_is_read_as_it_was_meant(String typed, String meant) {
        assertThat(RecoveryCode.typed(typed)).isEqualTo(meant);
    }
}
