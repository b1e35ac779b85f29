package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;

class PushChannelTest {
    @Test
    void an_alert_whose_last_device_is_gone_is_handed_to_nobody() {
        OutgoingAlert alert =
                new OutgoingAlert(
                        7,
                        3,
                        ChannelKind.PUSH,
                        "L-100001.e1.r1.t1.p5.a3",
                        "",
                        "Case",
                        "Tap",
                        "en",
                        Severity.CRITICAL);
        assertThat(new PushChannel().deliveries(alert)).isEmpty();
    }
}
