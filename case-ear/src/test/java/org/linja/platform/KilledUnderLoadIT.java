package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.ops.chaos.Ordeal;
import org.linja.ops.chaos.Outcome;
import org.linja.ops.settings.Settings;
import org.linja.ops.testing.TestHouse;

/**
 * The server of a house of its own is killed three times under twenty calls and ten due steps of
 * ladders a second, some of which people accept, and then its database falls silent; clients,
 * gateway and the model of a ladder say what was lost. What {@link CrashIT} does to letters, this
 * does to the whole path.
 */
class KilledUnderLoadIT {
    private static final long SEED = 20_261_126;
    private static final Set<String> BROKEN_PROMISES = Set.of("lost", "twice", "broken");
    private static final int KILLS = 3;
    private static final int SILENCES = 2;

    /** Of all that a run holds at its pace; a machine may be slow, but not stand still. */
    private static final int LEAST_CALLS = 300;

    private static final int LEAST_STEPS = 150;
    private static final int LEAST_ANSWERS = 5;

    @Test
    void nothing_is_lost_and_nobody_is_alerted_twice() {
        Path target = Path.of(System.getProperty("linja.ear")).toAbsolutePath().getParent();
        Settings built =
                TestHouse.current()
                        .settings()
                        .with(Map.of("LINJA_EAR", System.getProperty("linja.ear")));

        Outcome outcome =
                Ordeal.ofKills(
                        built,
                        target.resolve("killed"),
                        target.resolve("killed-report"),
                        SEED,
                        KILLS);

        // Late and unwell are what a quiet machine is asked for (ops/dev chaos): a build is none.
        assertThat(outcome.findings())
                .as(outcome.table())
                .filteredOn(finding -> BROKEN_PROMISES.contains(finding.verdict()))
                .isEmpty();
        assertThat(outcome.faults()).isEqualTo(KILLS + SILENCES);
        assertThat(outcome.taken().calls()).isGreaterThan(LEAST_CALLS);
        assertThat(outcome.steps()).isGreaterThan(LEAST_STEPS);
        assertThat(outcome.taken().answers()).isGreaterThan(LEAST_ANSWERS);
        assertThat(outcome.climbs()).isGreaterThan(LEAST_STEPS / 3);
    }
}
