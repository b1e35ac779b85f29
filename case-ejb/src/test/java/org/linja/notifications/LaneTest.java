package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each channel has a lane of its own, so that the one whose carrier hangs delays no other. */
class LaneTest {
    /** As many as a lane has threads, and as many as may wait behind them. */
    private static final int FULL = 8 + 64;

    private final Lane dead = new Lane(Executors.defaultThreadFactory());
    private final Lane living = new Lane(Executors.defaultThreadFactory());
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        answer.countDown();
        dead.close();
        living.close();
    }

    @Test
    void a_lane_whose_carrier_hangs_takes_no_more_when_it_is_full_and_delays_no_other()
            throws InterruptedException {
        assertThat(IntStream.range(0, FULL).filter(i -> dead.take(this::hang, this::hang)).count())
                .as("what fits is taken at once")
                .isEqualTo(FULL);
        assertThat(dead.take(this::hang, this::hang)).as("one more").isFalse();

        CountDownLatch sent = new CountDownLatch(1);
        assertThat(living.take(sent::countDown, this::hang)).isTrue();
        assertThat(sent.await(10, TimeUnit.SECONDS)).as("by another lane").isTrue();
        assertThat(done).as("behind the carrier that hangs").hasValue(0);

        answer.countDown();
        CountDownLatch afterwards = new CountDownLatch(1);
        assertThat(dead.take(afterwards::countDown, afterwards::countDown)).isTrue();
        assertThat(afterwards.await(10, TimeUnit.SECONDS)).as("once it answers").isTrue();
    }

    private void hang() {
        try {
            answer.await();
            done.incrementAndGet();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
