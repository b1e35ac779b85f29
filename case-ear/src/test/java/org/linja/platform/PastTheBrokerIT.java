package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.HouseDatabase;

/**
 * What the direct path takes, asked of the database by the house's own statement; nothing of it
 * stays. It helps where the broker does not take alerts, and races nobody who works off a flood.
 */
class PastTheBrokerIT {
    private static final int SECONDS = 5;

    @SuppressWarnings("NullAway.Init")
    private Connection owner;

    @BeforeEach
    void with_an_empty_outbox() throws SQLException {
        owner = HouseDatabase.owner();
        owner.setAutoCommit(false);
        try (Statement asks = owner.createStatement()) {
            asks.execute("delete from outbox_entry");
        }
    }

    @AfterEach
    void leave_the_outbox_as_it_was() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void an_ordinary_alert_waits_its_turn_while_the_broker_takes_others_of_its_queue()
            throws SQLException, IOException {
        waiting("notices", "AlertDue", 60);
        sent("notices", 1);
        assertThat(claimed(SECONDS)).isEmpty();
    }

    @Test
    void it_goes_past_a_broker_that_takes_nothing_of_its_queue() throws SQLException, IOException {
        String alert = waiting("notices", "AlertDue", 6);
        String alarm = waiting("alarms", "AlarmRang", 6);
        sent("notices", 6);
        assertThat(claimed(SECONDS)).containsExactlyInAnyOrder(alert, alarm);
    }

    @Test
    void the_other_queue_going_on_is_no_reason_to_wait() throws SQLException, IOException {
        String alarm = waiting("alarms", "AlarmRang", 6);
        sent("notices", 1);
        assertThat(claimed(SECONDS)).containsExactly(alarm);
    }

    @Test
    void one_that_the_broker_refused_goes_past_it_though_others_pass()
            throws SQLException, IOException {
        String refused = waiting("notices", "AlertDue", 6);
        change(
                "update outbox_entry set attempts = 1, next_attempt_at = clock_timestamp() - interval '1 second'"
                        + " where message_key = '"
                        + refused
                        + "'");
        sent("notices", 1);
        assertThat(claimed(SECONDS)).containsExactly(refused);
    }

    @Test
    void one_that_nobody_heard_for_three_times_as_long_goes_past_it()
            throws SQLException, IOException {
        String unheard = sent("notices", 16);
        sent("notices", 1);
        assertThat(claimed(SECONDS)).containsExactly(unheard);
    }

    @Test
    void what_is_urgent_waits_for_no_queue() throws SQLException, IOException {
        String urgent = waiting("notices-urgent", "AlertDue", 6);
        sent("notices-urgent", 1);
        assertThat(claimed(SECONDS)).containsExactly(urgent);
    }

    @Test
    void all_alerts_go_past_a_broker_that_is_known_to_be_down_and_no_letter_does()
            throws SQLException, IOException {
        String alert = waiting("notices", "AlertDue", 0);
        waiting("notices", "CaseReceived", 0);
        sent("notices", 0);
        assertThat(claimed(0)).contains(alert).hasSizeLessThanOrEqualTo(2);
    }

    private String waiting(String topic, String type, int seconds) throws SQLException {
        return add(topic, type, seconds, "null", "null");
    }

    private String sent(String topic, int seconds) throws SQLException {
        return add(
                topic,
                "AlertDue",
                seconds,
                "clock_timestamp() - interval '" + seconds + " seconds'",
                "clock_timestamp() + interval '1 minute'");
    }

    private String add(String topic, String type, int seconds, String sentAt, String nextAt)
            throws SQLException {
        String key = "case:" + topic + seconds + sentAt.length();
        change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at,"
                        + " added_at, sent_at, next_attempt_at)"
                        + " values (gen_random_uuid(), '%s', '%s', '%s', '{}', clock_timestamp(),"
                                .formatted(topic, key, type)
                        + " clock_timestamp() - interval '%d seconds', %s, %s)"
                                .formatted(seconds, sentAt, nextAt));
        return key;
    }

    private void change(String statement) throws SQLException {
        try (Statement asks = owner.createStatement()) {
            asks.execute(statement);
        }
    }

    private List<String> claimed(int seconds) throws SQLException, IOException {
        try (PreparedStatement claim =
                        owner.prepareStatement(
                                statement()
                                        .replace(":seconds", String.valueOf(seconds))
                                        .replace(":limit", "100"));
                ResultSet row = claim.executeQuery()) {
            List<String> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(row.getString("message_key"));
            }
            return keys;
        }
    }

    private static String statement() throws IOException {
        try (InputStream in =
                PastTheBrokerIT.class.getResourceAsStream(
                        "/org/linja/platform/outbox/direct-claim.sql")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
