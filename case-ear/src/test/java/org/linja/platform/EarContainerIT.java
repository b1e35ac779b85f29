package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linja.testkit.CaseDeployment;

/** The real application in the real server finds its database and its broker, and no more. */
@ExtendWith(ArquillianExtension.class)
class EarContainerIT {
    private static final int MUCH = 2_000_000;

    @Resource(lookup = "jdbc/linja")
    DataSource database;

    @Resource(lookup = "jms/linja/connections")
    ConnectionFactory broker;

    @Resource(lookup = "jms/linja/notices")
    Queue notices;

    @Deployment
    static EnterpriseArchive application() {
        return CaseDeployment.with(EarContainerIT.class);
    }

    @Test
    void the_pool_signs_in_as_a_role_that_may_do_nothing() throws SQLException {
        try (java.sql.Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select 1 from linja.platform_clock"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_role_of_the_house_works_in_the_schema_linja() throws SQLException {
        assertThat(ask("select current_user || ' ' || current_schema()"))
                .isEqualTo("linja_app linja");
    }

    @Test
    void the_serving_role_cannot_move_the_clock() {
        assertThatThrownBy(() -> ask("update platform_clock set offset_seconds = 1 returning 'x'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_broker_takes_a_connection() throws JMSException {
        try (Connection connection = broker.createConnection()) {
            assertThat(connection.getMetaData().getJMSMajorVersion()).isEqualTo(3);
        }
    }

    /** The broker judges by the size that a message announces: a hundred megabytes as two. */
    @Test
    void a_body_of_more_than_a_megabyte_is_refused_and_the_line_goes_on() throws JMSException {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createTemporaryQueue())) {
            assertThatThrownBy(() -> producer.send(session.createTextMessage("x".repeat(MUCH))))
                    .isInstanceOf(JMSException.class);
            producer.send(session.createTextMessage("x"));
        }
        assertThatThrownBy(
                        () ->
                                ask(
                                        "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                                                + " values (gen_random_uuid(), 'jobs', 'much', 'AuditRequested',"
                                                + " repeat('x', 65537), now()) returning 'x'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("outbox_entry_payload");
    }

    @Test
    void a_message_that_this_house_never_announced_is_parked_at_once() throws Exception {
        String mark = "stranger " + UUID.randomUUID();
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(notices)) {
            producer.send(session.createTextMessage(mark));
        }
        String parked =
                "select coalesce(max(is_stranger || ' ' || failures || ' ' || (blocked_at is not null)"
                        + " || ' ' || topic), '') from outbox_entry where payload = '"
                        + mark
                        + "'";
        for (int look = 0; look < 600 && ask(parked).isEmpty(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertThat(ask(parked)).isEqualTo("true 1 true notices");
        ask("delete from outbox_entry where payload = '" + mark + "' returning 'gone'");
    }

    private String ask(String question) throws SQLException {
        try (java.sql.Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role linja_app");
            try (ResultSet answer = statement.executeQuery(question)) {
                assertThat(answer.next()).isTrue();
                return answer.getString(1);
            } finally {
                statement.execute("reset role");
            }
        }
    }
}
