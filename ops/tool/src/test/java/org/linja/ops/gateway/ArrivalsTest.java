package org.linja.ops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    private static final int MORE = Arrivals.SHOWN + 50;

    @TempDir private Path folder;

    @Test
    void what_no_hand_holds_any_more_is_in_the_file_and_still_dropped_when_it_comes_again()
            throws IOException {
        Path file = folder.resolve(Arrivals.FILE);
        Arrivals arrivals = new Arrivals(file, List.of("key", "to"));
        for (int n = 1; n <= MORE; n++) {
            assertThat(arrivals.take(message(n))).isEqualTo("g-" + n);
        }
        assertThat(arrivals.newest()).hasSize(Arrivals.SHOWN);
        assertThat(arrivals.newest().get(0).text("key")).isEqualTo("k" + MORE);
        assertThat(arrivals.take(message(1))).isEqualTo("g-1");
        assertThat(arrivals.count()).isEqualTo(MORE);
        assertThat(Files.readAllLines(file)).hasSize(MORE + 1);
        arrivals.reported("k1");
        assertThat(Files.readAllLines(file)).last().isEqualTo("{\"reported\":\"k1\"}");

        Arrivals again = new Arrivals(file, List.of("key", "to"));
        assertThat(again.count()).isEqualTo(MORE);
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.take(message(2))).isEqualTo("g-2");
    }

    private static JsonNode message(int n) {
        return JsonNodeFactory.instance.objectNode().put("key", "k" + n).put("to", "+358");
    }
}
