package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.MessageFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendRoundTest {
    @Test
    void everything_goes_out_in_order() {
        Exchange exchange = new Exchange(Set.of());
        SendRound.Outcome outcome = SendRound.run(entries("a", "b", "a"), exchange, () -> true);
        assertThat(exchange.passed).containsExactly(1L, 2L, 3L);
        assertThat(outcome.sent()).hasSize(3);
        assertThat(outcome.trouble()).isNull();
        assertThat(exchange.closed).isEqualTo(exchange.opened);
    }

    @Test
    void a_broker_that_cannot_be_called_is_trouble_and_nobodys_fault() {
        SendRound.Outcome outcome =
                SendRound.run(
                        entries("a", "b"),
                        () -> {
                            throw new JMSException("refused");
                        },
                        () -> true);
        assertThat(outcome.sent()).isEmpty();
        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.trouble()).contains("refused");
    }

    @Test
    void an_event_that_fails_while_others_pass_is_counted_and_holds_back_its_key_only() {
        Exchange exchange = new Exchange(Set.of(1L));
        SendRound.Outcome outcome =
                SendRound.run(entries("a", "b", "a", "c"), exchange, () -> true);
        assertThat(exchange.passed).containsExactly(2L, 4L);
        assertThat(outcome.trouble()).isNull();
        assertThat(outcome.failed().keySet()).extracting(OutboxEntry::position).containsExactly(1L);
    }

    @Test
    void a_broker_that_answers_but_takes_nothing_is_trouble_after_three_failures() {
        Exchange exchange = new Exchange(Set.of(1L, 2L, 3L, 4L));
        SendRound.Outcome outcome =
                SendRound.run(entries("a", "b", "c", "d"), exchange, () -> true);
        assertThat(exchange.opened).isEqualTo(3);
        assertThat(outcome.trouble()).contains("no room");
        assertThat(outcome.failed()).hasSize(3);
    }

    @Test
    void a_lone_event_that_fails_is_not_taken_for_poison() {
        SendRound.Outcome outcome =
                SendRound.run(entries("a"), new Exchange(Set.of(1L)), () -> true);
        assertThat(outcome.trouble()).contains("no room");
    }

    @Test
    void a_lone_event_of_the_wrong_form_is_poison() {
        SendRound.Exchange exchange =
                () ->
                        new SendRound.Line() {
                            @Override
                            public void send(OutboxEntry entry) throws JMSException {
                                throw new MessageFormatException("not a text");
                            }

                            @Override
                            public void close() {}
                        };
        SendRound.Outcome outcome = SendRound.run(entries("a"), exchange, () -> true);
        assertThat(outcome.trouble()).isNull();
        assertThat(outcome.failed()).hasSize(1);
    }

    @Test
    void sending_stops_when_the_lease_is_over() {
        Exchange exchange = new Exchange(Set.of());
        SendRound.Outcome outcome =
                SendRound.run(entries("a", "b", "c"), exchange, () -> exchange.passed.size() < 2);
        assertThat(exchange.passed).containsExactly(1L, 2L);
        assertThat(outcome.trouble()).isNull();
    }

    private static List<OutboxEntry> entries(String... keys) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (String key : keys) {
            entries.add(
                    new OutboxEntry(
                            entries.size() + 1L,
                            UUID.randomUUID(),
                            "alarms",
                            key,
                            "AlarmRang",
                            "{}",
                            0,
                            0));
        }
        return entries;
    }

    /** A broker in memory that refuses the events at some positions. */
    private static final class Exchange implements SendRound.Exchange {
        private final Set<Long> refused;
        private final List<Long> passed = new ArrayList<>();
        private int opened;
        private int closed;

        private Exchange(Set<Long> refused) {
            this.refused = refused;
        }

        @Override
        public SendRound.Line open() {
            opened++;
            return new SendRound.Line() {
                @Override
                public void send(OutboxEntry entry) throws JMSException {
                    if (refused.contains(entry.position())) {
                        throw new JMSException("no room");
                    }
                    passed.add(entry.position());
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
