package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrokerStateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final BrokerState broker = new BrokerState(nanos::get);
    private final Door door = new Door();

    @Test
    void a_broker_that_came_back_is_noticed_though_nothing_is_to_be_sent() {
        broker.down("refused");
        secondsPass(2);
        broker.knock(door);
        assertThat(broker.now().brokerUp()).isTrue();
        assertThat(door.knocks).isEqualTo(1);
    }

    @Test
    void a_broker_that_stays_away_is_asked_ever_more_seldom() {
        door.closed = true;
        broker.down("refused");
        for (int second = 0; second < 60; second++) {
            secondsPass(1);
            broker.knock(door);
        }
        assertThat(broker.now().reason()).contains("still away");
        assertThat(door.knocks).isBetween(8, 9);
    }

    @Test
    void a_broker_that_takes_messages_is_left_alone() {
        broker.knock(door);
        assertThat(door.knocks).isZero();
    }

    private void secondsPass(int seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    /** A broker at whose door somebody may knock. */
    private static final class Door implements SendRound.Exchange {
        private boolean closed;
        private int knocks;

        @Override
        public SendRound.Line open() throws JMSException {
            throw new JMSException("nothing is sent here");
        }

        @Override
        public void knock() throws JMSException {
            knocks++;
            if (closed) {
                throw new JMSException("still away");
            }
        }
    }
}
