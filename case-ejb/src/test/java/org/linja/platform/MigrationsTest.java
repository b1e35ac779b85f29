package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two of one version are found by whoever writes the second, not by the first house it stops. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V[0-9]{12}__[a-z0-9]+(_[a-z0-9]+)+\\.sql");

    @Test
    void each_version_is_one_migrations() throws IOException {
        assertThat(versioned().stream().map(name -> name.replaceFirst("__.*", "")))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_says_when_it_was_written_and_what_it_does_and_why() throws IOException {
        for (String name : versioned()) {
            assertThat(name).matches(NAME);
            assertThat(Files.readString(FOLDER.resolve(name))).as(name).startsWith("-- ");
        }
    }

    private static List<String> versioned() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .sorted()
                    .toList();
        }
    }
}
