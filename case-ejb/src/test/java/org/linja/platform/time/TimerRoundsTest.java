package org.linja.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class TimerRoundsTest {
    private final List<String> said = new ArrayList<>();
    private final List<String> went = new ArrayList<>();
    private final TimerRounds rounds =
            new TimerRounds(heard(), Level.SEVERE, "Bells do not ring.", "Bells ring again.");

    @Test
    void a_round_that_would_begin_within_another_is_skipped() {
        rounds.next(
                () -> {
                    assertThat(rounds.isUnderWay()).isTrue();
                    rounds.next(() -> went.add("inner"));
                    went.add("outer");
                });
        rounds.next(() -> went.add("next"));

        assertThat(went).containsExactly("outer", "next");
        assertThat(rounds.isUnderWay()).isFalse();
    }

    @Test
    void whatever_fails_in_a_round_the_next_comes() {
        rounds.next(TimerRoundsTest::fail);
        rounds.next(() -> went.add("next"));

        assertThat(went).containsExactly("next");
    }

    @Test
    void that_rounds_fail_is_said_once_and_once_that_they_do_no_more() {
        rounds.next(() -> went.add("before"));
        rounds.next(TimerRoundsTest::fail);
        assertThat(said).hasSize(1);
        rounds.next(TimerRoundsTest::fail);
        rounds.next(() -> went.add("after"));
        rounds.next(() -> went.add("after"));

        assertThat(said)
                .containsExactly(
                        "SEVERE Bells do not ring. no rope", "INFO Bells ring again. nothing");
    }

    private static void fail() {
        throw new IllegalStateException("no rope");
    }

    private Logger heard() {
        Logger log = Logger.getAnonymousLogger();
        log.setUseParentHandlers(false);
        log.addHandler(
                new Handler() {
                    @Override
                    public void publish(LogRecord told) {
                        Throwable cause = told.getThrown();
                        said.add(
                                "%s %s %s"
                                        .formatted(
                                                told.getLevel().getName(),
                                                told.getMessage(),
                                                cause == null ? "nothing" : cause.getMessage()));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                });
        return log;
    }
}
