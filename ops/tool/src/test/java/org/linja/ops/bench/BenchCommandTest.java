package org.linja.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.ops.Arguments;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

class BenchCommandTest {
    @ParameterizedTest
    @MethodSource("org.linja.ops.bench.BenchCommand#names")
    void every_benchmark_stands_in_the_list_of_ops_dev(String name) throws IOException {
        assertThat(Files.readString(Path.of("../dev")))
                .containsPattern("\n  bench " + name + "\\b");
    }

    @Test
    void another_word_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> bench("test", "coffee"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'coffee'")
                .hasMessageContaining("intake, audit, import");
    }

    @Test
    void what_writes_cases_does_not_run_at_production() {
        assertThatThrownBy(() -> bench("production", "intake"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("stages demo and test only");
    }

    private static void bench(String stage, String name) {
        BenchCommand.run(
                Settings.of(Path.of("checkout"), Map.of("LINJA_STAGE", stage)),
                Arguments.of(List.of(name)));
    }
}
