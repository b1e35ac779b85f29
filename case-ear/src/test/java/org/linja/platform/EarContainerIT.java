package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    @Resource(lookup = "jdbc/linja")
    DataSource database;

    @Resource(lookup = "jms/linja/connections")
    ConnectionFactory broker;

    @Deployment
    static EnterpriseArchive application() {
        return CaseDeployment.with(EarContainerIT.class);
    }

    @Test
    void the_application_serves_as_linja_app_in_the_schema_linja() throws SQLException {
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

    private String ask(String question) throws SQLException {
        try (java.sql.Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
