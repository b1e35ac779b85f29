package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.ops.chaos.Ordeal;
import org.linja.ops.chaos.Outcome;
import org.linja.ops.testing.TestHouse;

/**
 * The short run of {@code ./ops/dev chaos} (ADR 0036): twenty calls and ten due steps a second in a
 * house of its own, whose server is killed three times.
 */
class KilledUnderLoadIT {
    private static final long SEED = 20_261_126;
    private static final int KILLS = 3;
    private static final Set<String> BROKEN_PROMISES = Set.of("lost", "twice", "broken");

    private final Path home = TestHouse.current().settings().home().root();

    @Test
    void a_server_killed_three_times_under_load_loses_nothing_and_calls_nobody_twice() {
        Outcome outcome =
                Ordeal.ofKills(
                        TestHouse.current().settings(),
                        home.resolveSibling("siege"),
                        home.resolveSibling("siege-report"),
                        SEED,
                        KILLS);
        // Whether it was in time is told by a machine of its own; a build has neighbours.
        assertThat(outcome.findings())
                .as(outcome.table())
                .noneMatch(each -> BROKEN_PROMISES.contains(each.verdict()));
        assertThat(outcome.faults()).isEqualTo(KILLS);
        assertThat(outcome.steps()).as("steps due meanwhile").isGreaterThan(100);
        assertThat(outcome.taken().calls()).as("calls taken meanwhile").isGreaterThan(200);
        assertThat(outcome.climbs()).as("journals the model walked along").isPositive();
    }
}
