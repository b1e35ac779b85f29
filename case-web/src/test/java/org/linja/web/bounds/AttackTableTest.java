package org.linja.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of attacks names, for each, a test that there is, or says why there is none yet: a test
 * that is renamed or deleted is missed there.
 */
class AttackTableTest {
    private static final Path TABLE = Path.of("..", "ops", "docs", "attacks.md");
    private static final List<Path> TESTS =
            Stream.of("case-ejb", "case-web", "case-batch", "case-ear", "ops/tool")
                    .map(module -> Path.of("..").resolve(module).resolve("src/test/java"))
                    .toList();
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final int ATTACKS = 64;

    /** One line of the table. */
    private record Attack(int number, String tests, String beside) {}

    @Test
    void every_attack_stands_in_the_table_once_with_tests_or_a_reason() throws IOException {
        List<Attack> attacks = attacks();
        assertThat(attacks.stream().map(Attack::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS).boxed().toList());
        assertThat(attacks)
                .allMatch(
                        one -> !one.tests().isBlank() || !one.beside().isBlank(), "says something");
    }

    @Test
    void every_test_it_names_is_there() throws IOException {
        Map<String, String> sources = sources();
        for (Attack attack : attacks()) {
            Matcher named = NAMED.matcher(attack.tests());
            int found = 0;
            while (named.find()) {
                assertThat(sources).as("attack %d", attack.number()).containsKey(named.group(1));
                assertThat(sources.getOrDefault(named.group(1), ""))
                        .as("attack %d: %s", attack.number(), named.group(1))
                        .contains("void " + named.group(2) + "(");
                found++;
            }
            assertThat(found)
                    .as("attack %d names nothing but tests", attack.number())
                    .isEqualTo(
                            attack.tests().isBlank() ? 0 : attack.tests().split("<br>", -1).length);
        }
    }

    private static List<Attack> attacks() throws IOException {
        List<Attack> attacks = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                attacks.add(new Attack(Integer.parseInt(row.group(1)), row.group(3), row.group(4)));
            }
        }
        return attacks;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path module : TESTS) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    sources.put(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file));
                }
            }
        }
        return sources;
    }
}
