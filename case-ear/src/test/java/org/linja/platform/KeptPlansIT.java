package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.HouseDatabase;

/**
 * What a due step asks by a key is planned once for all keys: an index of some rows alone serves
 * only where the question says itself that it is of those.
 */
class KeptPlansIT {
    @ParameterizedTest
    @CsvSource({
        "/org/linja/cases/cases-of-clocks.sql, 1",
        "/org/linja/cases/hold-free.sql, 1",
        "/org/linja/escalation/escalation-cases.sql, 1",
        "/org/linja/journal/journal-histories.sql, 1",
        "/org/linja/notifications/code-taken.sql, 1",
        "/org/linja/notifications/readiness.sql, 5",
        "/org/linja/platform/alarms/alarms-clear.sql, 3",
        "/org/linja/platform/outbox/inbox-knows.sql, 2",
        "/org/linja/platform/outbox/inbox-moment.sql, 2",
        "/org/linja/platform/outbox/inbox-handled.sql, 2",
        "/org/linja/platform/outbox/outbox-remove.sql, 1",
        "/org/linja/platform/outbox/outbox-sent.sql, 2"
    })
    void no_table_is_read_from_end_to_end_whatever_the_key(String file, int values)
            throws IOException, SQLException {
        assertThat(keptPlan(statement(file), "", Collections.nCopies(values, "null")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void the_first_of_the_outbox_are_read_in_order_and_the_rest_of_it_is_not()
            throws IOException, SQLException {
        assertThat(
                        keptPlan(
                                statement("/org/linja/platform/outbox/outbox-due.sql"),
                                "(text[], int, int)",
                                List.of("'{alarms}'", "500", "100")))
                .anyMatch(line -> line.contains("Index Scan using outbox_entry_waiting"))
                .noneMatch(line -> line.contains("Seq Scan"))
                .noneMatch(line -> line.contains("Bitmap"))
                .noneMatch(line -> line.contains("Sort Key: o.\"position\""));
    }

    private static List<String> keptPlan(String statement, String types, List<String> values)
            throws SQLException {
        try (Connection owner = HouseDatabase.owner();
                Statement asks = owner.createStatement()) {
            asks.execute("set plan_cache_mode = force_generic_plan");
            // A table of few rows is read whole whatever indexes it has.
            asks.execute("set enable_seqscan = off");
            asks.execute("set enable_bitmapscan = off");
            asks.execute("prepare kept" + types + " as " + statement);
            List<String> plan = new ArrayList<>();
            try (ResultSet row =
                    asks.executeQuery("explain execute kept(" + String.join(", ", values) + ")")) {
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
