package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.ops.chaos.HealthWatch.Answer;
import org.linja.ops.chaos.HealthWatch.Question;

/** What a house may say of itself while it is hurt. */
class HealthWatchTest {
    private static final Instant BEGAN = Instant.parse("2026-11-26T10:00:00Z");

    private final HealthWatch watch = new HealthWatch("http://127.0.0.1:1");

    @Test
    void a_server_that_is_there_lives_whatever_ails_it() {
        watch.wasCutOff(at(0), at(30));
        answer(Question.LIVE, 5, true);
        assertThat(findings()).isEmpty();
        answer(Question.LIVE, 6, false);
        assertThat(findings()).hasSize(1).allMatch(line -> line.contains("1 times"));
    }

    @Test
    void a_server_that_was_killed_or_frozen_cannot_say_that_it_lives() {
        watch.wasGone(at(4), at(40));
        answer(Question.LIVE, 3, false);
        answer(Question.LIVE, 20, false);
        answer(Question.LIVE, 40, false);
        assertThat(findings()).isEmpty();
        answer(Question.LIVE, 41, false);
        assertThat(findings()).hasSize(1);
    }

    @Test
    void who_has_heard_nothing_of_the_database_for_ten_seconds_is_not_ready() {
        watch.wasCutOff(at(0), at(30));
        answer(Question.READY, 9, true);
        answer(Question.READY, 12, false);
        answer(Question.READY, 29, true);
        assertThat(findings()).as("the last answer came when the line was well again").isEmpty();
        answer(Question.READY, 20, true);
        assertThat(findings()).hasSize(1).allMatch(line -> line.contains("ready without"));
        assertThat(watch.told()).contains("asked 2 times, 1 times called ready");
    }

    private void answer(Question question, int second, boolean yes) {
        watch.add(new Answer(question, at(second), at(second + 1), yes));
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }

    private List<String> findings() {
        return watch.findings().stream().map(Checker.Finding::what).toList();
    }
}
