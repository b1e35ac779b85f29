package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
    private static final Path HOUSE = Path.of("src", "main", "java", "org", "linja");

    /** What several ask alike, and what must stand in whatever includes it. */
    private static final Map<String, String> SHARED =
            Map.of(
                    "cases/open-to-reader.sql",
                    "is_open_to_reader(",
                    // Alerts name their cases.
                    "notifications/alert-rows.sql",
                    "is_open_to_reader(",
                    "platform/security/case-worker.sql",
                    "r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))");

    private static final String SOURCE =
            """
            select id from t -- all of :it
            where true
              and a = :a::bigint -- only with a
              and open -- only with openOnly
            limit :limit
            """;

    @Test
    void names_are_bound_in_order_and_casts_and_comments_left_alone() {
        NamedSql sql = NamedSql.parse(SOURCE);
        assertThat(sql.names()).containsExactly("a", "limit");
        assertThat(sql.text()).contains("a = ?::bigint").doesNotContain("all of");
    }

    @Test
    void a_line_stands_only_while_its_parameter_has_a_value_and_is_not_false() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("a", null);
        parameters.put("openOnly", false);
        assertThat(chosen(parameters).names()).containsExactly("limit");
        assertThat(chosen(parameters).text()).doesNotContain("open");
        parameters.put("a", 7L);
        parameters.put("openOnly", true);
        assertThat(chosen(parameters).names()).containsExactly("a", "limit");
        assertThat(chosen(parameters).text()).contains("and open");
    }

    @Test
    void every_choice_of_lines_has_a_name_of_its_own() {
        assertThat(choice(SOURCE, Map.of("a", 1, "openOnly", true))).isEqualTo("a,openOnly");
        assertThat(choice(SOURCE, Map.of("openOnly", true))).isEqualTo("openOnly");
        assertThat(choice("select 1", Map.of("a", 1))).isEmpty();
    }

    @Test
    void what_is_included_stands_as_if_it_had_been_written_there() {
        assertThat(whole("-- include t/some-part.sql of s.x, s.y_z"))
                .isEqualTo(
                        """
                        select 1
                        where true
                          and s.x > 0 -- only with a
                          or s.y_z = s.x -- only with a
                        limit 1
                        """);
        assertThat(NamedSql.whole(SOURCE, name -> name)).isEqualTo(SOURCE);
    }

    @Test
    void an_include_that_would_pass_for_a_comment_is_refused() {
        assertThatThrownBy(() -> whole("-- include t/some-part.sql"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_include_of_the_house_names_a_file_and_gives_it_what_it_asks_for()
            throws IOException {
        Set<String> included = new TreeSet<>();
        for (Path file : sqlOfTheHouse()) {
            Set<String> here = new TreeSet<>();
            String whole =
                    NamedSql.whole(
                            read(file),
                            name -> {
                                here.add(name);
                                return read(HOUSE.resolve(name));
                            });
            for (String name : here) {
                assertThat(SHARED).as("included by %s", file).containsKey(name);
                assertThat(whole)
                        .as(file.toString())
                        .contains(SHARED.getOrDefault(name, ""))
                        .doesNotContain("{1}", "{2}");
            }
            included.addAll(here);
        }
        assertThat(included).containsExactlyInAnyOrderElementsOf(SHARED.keySet());
    }

    @Test
    void what_is_shared_is_written_nowhere_else() throws IOException {
        for (Path file : sqlOfTheHouse()) {
            if (!SHARED.containsKey(HOUSE.relativize(file).toString())) {
                assertThat(read(file))
                        .as(file.toString())
                        .doesNotContain("is_open_to_reader(")
                        .doesNotContain("r.role in ('LINE_1', 'LINE_2', 'DUTY_MANAGER'))");
            }
        }
    }

    private static List<Path> sqlOfTheHouse() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String whole(String line) {
        String source =
                """
                select 1
                where true
                  %s
                limit 1
                """;
        String part =
                """
                -- Why.
                  and {1} > 0 -- only with a
                  or {2} = {1} -- only with a
                """;
        return NamedSql.whole(
                source.formatted(line), name -> name.equals("t/some-part.sql") ? part : "");
    }

    private static String choice(String source, Map<String, ?> parameters) {
        return NamedSql.choice(NamedSql.optional(source), parameters);
    }

    private static NamedSql chosen(Map<String, Object> parameters) {
        return NamedSql.parse(NamedSql.chosen(SOURCE, parameters));
    }
}
