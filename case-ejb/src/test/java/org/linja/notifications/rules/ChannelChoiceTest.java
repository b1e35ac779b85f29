package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.escalation.rules.ChannelKind.EMAIL;
import static org.linja.escalation.rules.ChannelKind.SMS;
import static org.linja.escalation.rules.ChannelKind.VOICE;
import static org.linja.escalation.rules.ChannelKind.WEBHOOK;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.escalation.rules.ChannelKind;
import org.linja.notifications.rules.ChannelChoice.Because;

class ChannelChoiceTest {
    private static final Set<ChannelKind> ALL = EnumSet.allOf(ChannelKind.class);

    @Test
    void whoever_said_nothing_gets_mail() {
        assertThat(ChannelChoice.of(List.of(), List.of(), ALL, ALL))
                .isEqualTo(new ChannelChoice(List.of(EMAIL), Because.NOTHING_SAID, Map.of()));
    }

    @Test
    void the_persons_own_order_counts_and_mail_stands_last() {
        assertThat(ChannelChoice.of(List.of(), List.of(VOICE, SMS), ALL, ALL))
                .isEqualTo(
                        new ChannelChoice(
                                List.of(VOICE, SMS, EMAIL), Because.OWN_SETTINGS, Map.of()));
    }

    @Test
    void the_rung_goes_before_the_person() {
        assertThat(ChannelChoice.of(List.of(SMS), List.of(EMAIL, VOICE), ALL, ALL))
                .isEqualTo(new ChannelChoice(List.of(SMS, EMAIL), Because.LADDER, Map.of()));
    }

    @Test
    void a_rung_of_mail_alone_leaves_it_to_the_person() {
        assertThat(ChannelChoice.of(List.of(EMAIL), List.of(VOICE), ALL, ALL))
                .isEqualTo(
                        new ChannelChoice(List.of(VOICE, EMAIL), Because.OWN_SETTINGS, Map.of()));
    }

    @Test
    void what_cannot_be_used_is_passed_over_with_its_reason() {
        ChannelChoice choice =
                ChannelChoice.of(
                        List.of(WEBHOOK, VOICE, SMS),
                        List.of(),
                        EnumSet.of(EMAIL, WEBHOOK),
                        EnumSet.of(EMAIL, SMS, VOICE));
        assertThat(choice.channels()).containsExactly(EMAIL);
        assertThat(choice.passedOverWritten())
                .isEqualTo("sms:no-address voice:no-address webhook:not-offered");
    }

    @Test
    void a_channel_named_twice_is_tried_once_a_round() {
        assertThat(ChannelChoice.of(List.of(SMS, EMAIL, SMS), List.of(), ALL, ALL).channels())
                .containsExactly(SMS, EMAIL);
    }

    @Test
    void a_list_survives_its_column() {
        List<ChannelKind> list = List.of(VOICE, SMS, EMAIL);
        assertThat(ChannelKind.read(ChannelKind.written(list))).isEqualTo(list);
        assertThat(ChannelKind.read("voice sms")).containsExactly(VOICE, SMS);
        assertThat(ChannelKind.read("")).isEmpty();
    }
}
