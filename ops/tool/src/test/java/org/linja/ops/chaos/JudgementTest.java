package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.ops.chaos.LadderModel.Line;
import org.linja.ops.chaos.LadderModel.Step;

/** A judge who finds nothing proves something only if it finds what is there. */
class JudgementTest {
    private static final Instant BEGAN = Instant.ofEpochSecond(1_000_000);
    private static final long DUE = 1_000_060;

    private final Map<Alert.Step, Alert> alerts = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    @Test
    void a_step_that_came_in_time_is_counted_where_it_was_due() {
        alert(attempt("k1", "taken", 61, 62));
        came("k1", 62, 1);
        Judgement.Tally tally = killed();
        assertThat(tally.steps).isEqualTo(1);
        assertThat(tally.worstCalm).isEqualTo(Duration.ofSeconds(2));
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_step_of_which_nothing_came_is_lost_unless_nobody_needed_it_any_more() {
        assertThat(findings())
                .containsExactly("lost: L-1, climb 5: rung 1, call 1 never came to person 7");
        alert(attempt("k1", "taken", 61, 62));
        assertThat(findings()).hasSize(1).allMatch(line -> line.startsWith("lost"));
        alerts.put(step(), new Alert("superseded", BEGAN.plusSeconds(80), List.of()));
        assertThat(findings()).isEmpty();
        alerts.put(step(), new Alert("superseded", BEGAN.plusSeconds(151), List.of()));
        assertThat(findings()).as("nobody needed it any more, 91 s late").hasSize(1);
    }

    @Test
    void a_call_that_was_due_and_never_made_is_lost() {
        assertThat(judged(List.of(), 100).findings()).as("still in time").isEmpty();
        assertThat(judged(List.of(), 151).findings())
                .hasSize(1)
                .allMatch(finding -> finding.what().contains("the next call was due"));
    }

    @Test
    void a_call_that_can_never_be_made_is_lost_before_it_is_late() {
        assertThat(judged(List.of(), 61, true, false).findings())
                .extracting(Checker.Finding::what)
                .allMatch(what -> what.contains("nothing will ring for the next call"))
                .hasSize(1);
        assertThat(judged(List.of(), 61, false, false).findings())
                .extracting(Checker.Finding::what)
                .allMatch(what -> what.contains("ended, and the next call was due"))
                .hasSize(1);
        Line taken = new Line(DUE, "taken", 0, 0, List.of());
        assertThat(judged(List.of(taken), 200, false, false).findings())
                .as("somebody took the case")
                .isEmpty();
    }

    @Test
    void another_key_after_one_that_arrived_is_twice_unless_the_first_was_not_known_to_have() {
        came("k1", 62, 1);
        came("k2", 64, 1);
        alert(attempt("k1", "taken", 61, 62), attempt("k2", "taken", 63, 64));
        assertThat(findings()).containsExactly("twice: L-1, climb 5: alerted again as k2");
        alert(attempt("k1", "refused", 61, 62), attempt("k2", "taken", 63, 64));
        assertThat(findings()).isEmpty();
        assertThat(killed().again).isEqualTo(1);
        alert(attempt("k1", "taken", 61, 70), attempt("k2", "taken", 63, 64));
        assertThat(findings()).as("its report came after the second try").isEmpty();
    }

    @Test
    void another_way_is_tried_early_or_after_any_that_had_reached_and_that_is_twice() {
        came("k1", 62, 1);
        came("k2", 64, 1);
        alert(attempt("k1", "handed", 61, 62), attempt("k2", "taken", 91, 92));
        assertThat(findings()).as("2 s before the gateway's time was up").hasSize(1);
        alert(attempt("k1", "handed", 61, 62), attempt("k2", "taken", 92, 93));
        assertThat(findings()).isEmpty();
        came("k3", 66, 1);
        alert(
                attempt("k1", "taken", 61, 62),
                attempt("k2", "refused", 63, 64),
                attempt("k3", "taken", 65, 66));
        assertThat(findings())
                .containsExactly(
                        "twice: L-1, climb 5: alerted again as k2",
                        "twice: L-1, climb 5: alerted again as k3");
    }

    @Test
    void the_same_key_again_is_repeated() {
        alert(attempt("k1", "taken", 61, 62));
        came("k1", 62, 3);
        assertThat(killed().repeated).isEqualTo(2);
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_is_late_depends_on_what_came_across_it() {
        alert(attempt("k1", "taken", 61, 75));
        came("k1", 75, 1);
        assertThat(findings())
                .as("undisturbed")
                .hasSize(1)
                .allMatch(line -> line.startsWith("late"));
        troubles.add(new Trouble(true, BEGAN.plusSeconds(50), BEGAN.plusSeconds(70)));
        assertThat(findings()).as("a crash").isEmpty();
        arrivals.clear();
        came("k1", 151, 1);
        assertThat(findings()).as("more than 90 s").hasSize(1);
        troubles.add(new Trouble(true, BEGAN.plusSeconds(100), BEGAN.plusSeconds(120)));
        assertThat(findings()).as("two crashes").isEmpty();
        troubles.add(new Trouble(true, BEGAN.plusSeconds(195), BEGAN.plusSeconds(220)));
        arrivals.clear();
        came("k1", 230, 1);
        assertThat(findings()).as("late before the third crash came").hasSize(1);
        arrivals.clear();
        came("k1", 151, 1);
        troubles.clear();
        troubles.add(new Trouble(false, BEGAN.plusSeconds(50), BEGAN.plusSeconds(62)));
        assertThat(findings()).as("90 s after something else was over").isEmpty();
    }

    @Test
    void a_journal_that_no_ladder_explains_is_broken() {
        alert(attempt("k1", "taken", 61, 62));
        came("k1", 62, 1);
        Line early = new Line(DUE - 1, "called", 1, 1, List.of(7L));
        assertThat(judged(List.of(early), 100).findings())
                .extracting(Checker.Finding::what)
                .containsExactly("model, L-1, climb 5: rung 1, call 1 came 1 s early");
    }

    private List<String> findings() {
        Judgement judged = judged();
        judged.end();
        return judged.findings().stream()
                .map(finding -> finding.verdict() + ": " + finding.what())
                .toList();
    }

    private Judgement.Tally killed() {
        return Objects.requireNonNull(judged().end().get("kill"));
    }

    private Judgement judged() {
        return judged(List.of(new Line(DUE + 1, "called", 1, 1, List.of(7L))), 200);
    }

    private Judgement judged(List<Line> journal, int nowSeconds) {
        return judged(journal, nowSeconds, true, true);
    }

    private Judgement judged(List<Line> journal, int nowSeconds, boolean open, boolean armed) {
        Judgement judgement =
                new Judgement(
                        new HouseTime(Duration.ZERO),
                        troubles,
                        List.of(new Judgement.Span("kill", BEGAN, BEGAN.plusSeconds(100))),
                        alerts,
                        arrivals);
        judgement.judge(
                new Climb(5, 1, List.of(new Step(0, 1, 0, 1)), DUE, false, open, armed, journal),
                BEGAN.plusSeconds(nowSeconds),
                Duration.ZERO);
        return judgement;
    }

    private static Alert.Step step() {
        return new Alert.Step(5, 1, 1, 7);
    }

    private void alert(Alert.Attempt... attempts) {
        alerts.put(step(), new Alert("delivered", null, List.of(attempts)));
    }

    private static Alert.Attempt attempt(
            String key, @Nullable String outcome, int started, int finished) {
        return new Alert.Attempt(
                key, outcome, BEGAN.plusSeconds(started), BEGAN.plusSeconds(finished));
    }

    private void came(String key, int second, int times) {
        arrivals.add(new Arrival(key, "sms", BEGAN.plusSeconds(second), times));
    }
}
