package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesSpoiltTest {
    @Test
    void what_was_to_be_spoilt_and_was_not_is_told() {
        assertThat(MessagesSpoilt.findings(12, 30, 4)).isEmpty();
        assertThat(MessagesSpoilt.findings(0, 0, 3))
                .extracting(Checker.Finding::what)
                .containsExactly(
                        "no message was sent again on its way",
                        "no message was brought back after it was handled",
                        "of 4 poisoned messages 3 were parked in 75 s");
    }
}
