package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a due step asks by a key is planned once for all keys: an index of some rows alone serves
 * only where the question says itself that it is of those.
 */
class KeptPlansIT {
    @ParameterizedTest
    @CsvSource({
        "/org/linja/notifications/code-taken.sql, 1",
        "/org/linja/platform/outbox/inbox-knows.sql, 2",
        "/org/linja/platform/outbox/outbox-remove.sql, 1"
    })
    void no_table_is_read_from_end_to_end_whatever_the_key(String file, int values)
            throws IOException, SQLException {
        assertThat(keptPlan(statement(file), values))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    private static List<String> keptPlan(String statement, int values) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                System.getProperty("linja.db.url"),
                                System.getProperty("linja.db.owner.user"),
                                System.getProperty("linja.db.owner.password"));
                Statement asks = owner.createStatement()) {
            owner.setSchema("linja");
            asks.execute("set plan_cache_mode = force_generic_plan");
            // A table of few rows is read whole whatever indexes it has.
            asks.execute("set enable_seqscan = off");
            asks.execute("prepare kept as " + statement);
            List<String> plan = new ArrayList<>();
            String nulls = String.join(", ", Collections.nCopies(values, "null"));
            try (ResultSet row = asks.executeQuery("explain execute kept(" + nulls + ")")) {
                while (row.next()) {
                    plan.add(row.getString(1));
                }
            }
            return plan;
        }
    }

    /** As the application sends it: each name a place. */
    private static String statement(String file) throws IOException {
        try (InputStream in = KeptPlansIT.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String bare = text.replaceAll("--[^\n]*", "");
            List<String> names = new ArrayList<>();
            return Pattern.compile("(?<!:):([a-zA-Z]+)")
                    .matcher(bare)
                    .replaceAll(
                            name -> {
                                if (!names.contains(name.group(1))) {
                                    names.add(name.group(1));
                                }
                                return "\\$" + (names.indexOf(name.group(1)) + 1);
                            });
        }
    }
}
