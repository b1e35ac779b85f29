package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
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

    private static String choice(String source, Map<String, ?> parameters) {
        return NamedSql.choice(NamedSql.optional(source), parameters);
    }

    private static NamedSql chosen(Map<String, Object> parameters) {
        return NamedSql.parse(NamedSql.chosen(SOURCE, parameters));
    }
}
