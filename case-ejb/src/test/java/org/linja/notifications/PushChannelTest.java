package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;

class PushChannelTest {
    @Test
    void an_alert_whose_last_device_is_gone_is_handed_to_nobody() {
        assertThat(new PushChannel().deliveries(alertTo(""))).isEmpty();
    }

    @Test
    void a_house_that_has_lost_its_keys_hands_nothing_to_a_device_and_lets_the_next_way_begin() {
        assertThat(channelWithoutKeys().offered()).isFalse();
        assertThat(channelWithoutKeys().deliveries(alertTo("5"))).isEmpty();
    }

    // As a container would: the class under test has no other door.
    @SuppressWarnings("UnnecessaryAssignment")
    private static PushChannel channelWithoutKeys() {
        PushChannel channel = new PushChannel();
        channel.identity = new PushIdentity();
        return channel;
    }

    private static OutgoingAlert alertTo(String person) {
        return new OutgoingAlert(
                7,
                3,
                ChannelKind.PUSH,
                "L-100001.e1.r1.t1.p5.a3",
                person,
                "Case",
                "Tap",
                "en",
                Severity.CRITICAL);
    }
}
