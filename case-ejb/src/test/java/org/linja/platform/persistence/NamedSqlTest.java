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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
    private static final Path HOUSE = Path.of("src", "main", "java", "org", "linja");

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
        List<Path> including;
        try (Stream<Path> files = Files.walk(HOUSE)) {
            including =
                    files.filter(file -> file.toString().endsWith(".sql"))
                            .filter(file -> read(file).contains("-- include"))
                            .toList();
        }
        assertThat(including).isNotEmpty();
        for (Path file : including) {
            assertThat(NamedSql.whole(read(file), name -> read(HOUSE.resolve(name))))
                    .as(file.toString())
                    .contains("is_open_to_reader(")
                    .doesNotContain("{1}", "{2}");
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
