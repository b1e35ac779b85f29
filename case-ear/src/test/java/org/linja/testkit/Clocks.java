package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** Reads the clocks of a case as the API tells them. */
public final class Clocks {
    private Clocks() {}

    /** The first clock of a kind. */
    public static JsonNode of(JsonNode clocks, String kind) {
        for (JsonNode clock : clocks) {
            if (clock.path("kind").asText().equals(kind)) {
                return clock;
            }
        }
        throw new AssertionError("no clock " + kind + " in " + clocks);
    }

    /** The first stretch that counts so. */
    public static JsonNode segment(JsonNode clock, String kind) {
        for (JsonNode segment : clock.path("partition")) {
            if (segment.path("kind").asText().equals(kind)) {
                return segment;
            }
        }
        throw new AssertionError("nothing " + kind + " in " + clock);
    }

    /** How long stretches that count so lasted in all. */
    public static long seconds(JsonNode clock, String kind) {
        Duration sum = Duration.ZERO;
        for (JsonNode segment : clock.path("partition")) {
            if (segment.path("kind").asText().equals(kind)) {
                sum = sum.plus(length(segment));
            }
        }
        return sum.toSeconds();
    }

    private static Duration length(JsonNode segment) {
        return Duration.between(
                Instant.parse(segment.path("from").asText()),
                Instant.parse(segment.path("to").asText()));
    }

    /** No gap, no overlap, and what ran is what is shown as elapsed. */
    public static void expectPartition(JsonNode clock) {
        String at = clock.path("startedAt").asText();
        for (JsonNode segment : clock.path("partition")) {
            assertThat(segment.path("from").asText()).isEqualTo(at);
            assertThat(length(segment)).isPositive();
            assertThat(segment.path("reason").asText()).isNotBlank();
            assertThat(segment.path("hands").asText())
                    .isIn("line-1", "line-2", "neighbour", "customer", "vendor", "nobody");
            at = segment.path("to").asText();
        }
        if (!clock.path("stoppedAt").isNull()) {
            assertThat(at).isEqualTo(clock.path("stoppedAt").asText());
        }
        assertThat(seconds(clock, "running")).isEqualTo(clock.path("elapsedSeconds").asLong());
    }
}
