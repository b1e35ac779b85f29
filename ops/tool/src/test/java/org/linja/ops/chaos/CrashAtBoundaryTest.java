package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.platform.config.CrashPoint;

/** What is tried, and from when on a server that ends itself can answer nobody. */
class CrashAtBoundaryTest {
    @TempDir Path home;

    private final List<Instant> looked = new ArrayList<>();

    @Test
    void every_boundary_the_server_knows_is_tried() {
        assertThat(CrashAtBoundary.POINTS)
                .containsExactlyElementsOf(
                        Arrays.stream(CrashPoint.values()).map(CrashPoint::word).toList());
    }

    @Test
    void a_server_is_gone_from_when_it_took_its_wish_however_long_its_process_stays()
            throws IOException {
        Path wish = Files.writeString(home.resolve("crash-at"), "event-after-commit");
        Instant gone =
                CrashAtBoundary.awaitDeath(wish, "event-after-commit", () -> isDead(wish, 3, 9));
        assertThat(gone).isBetween(looked.get(1), looked.get(2));
        assertThat(gone).as("not when the process was gone at last").isBefore(looked.get(8));
    }

    @Test
    void until_it_comes_by_it_is_itself() throws IOException {
        Path wish = Files.writeString(home.resolve("crash-at"), "event-after-commit");
        Instant gone =
                CrashAtBoundary.awaitDeath(wish, "event-after-commit", () -> isDead(wish, 6, 7));
        assertThat(gone).isAfter(looked.get(4));
    }

    /** At one look it has taken the wish away, at a later one its process is gone. */
    private boolean isDead(Path wish, int taken, int dead) {
        looked.add(Instant.now());
        if (looked.size() == taken) {
            try {
                Files.delete(wish);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        return looked.size() == dead;
    }
}
