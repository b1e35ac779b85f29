package org.linja.ops.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linja.contracts.ContractText;
import org.linja.contracts.rules.Component;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Responsibility;
import org.linja.ops.Console;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Invented customers, each with two contracts that name other services, twenty people who call for
 * it and four assets. Those that are there already are left alone.
 */
public final class ContractCrowd {
    /** What the codes of all of them begin with. */
    public static final String SERIES = "CROWD-";

    /** Contracts of one customer. */
    public static final int CONTRACTS = 2;

    /** People who call for one customer. */
    public static final int CONTACTS = 20;

    private static final int BLOCK = 500;

    private ContractCrowd() {}

    /** Fills the house up to that many contracts; says how many were added. */
    public static void run(Settings settings, int contracts) {
        if (!settings.stage().allowsTimeTravel()) {
            throw new Failure(
                    "Invented contracts belong to stages demo and test: this is production.");
        }
        int customers = (contracts + CONTRACTS - 1) / CONTRACTS;
        try (Connection connection = new Database(settings).asOwner()) {
            connection.setAutoCommit(false);
            int there = there(connection);
            for (int first = there; first < customers; first += BLOCK) {
                add(connection, first, Math.min(customers, first + BLOCK));
                connection.commit();
            }
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) customer, contract_version, contact, asset");
            }
            Console.say(
                    "%d contracts of %d customers, with %d contacts: %d customers are new"
                            .formatted(
                                    customers * CONTRACTS,
                                    customers,
                                    customers * CONTACTS,
                                    Math.max(0, customers - there)));
        } catch (SQLException refused) {
            throw new Failure("The generator stopped: " + refused.getMessage(), refused);
        }
    }

    /** The code of a customer of the crowd, from 0. */
    public static String code(int customer) {
        return String.format(Locale.ROOT, "%s%06d", SERIES, customer);
    }

    private static int there(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*) from customer where code like '" + SERIES + "%'");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void add(Connection connection, int first, int end) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into customer (code, name, zone, language, demo)"
                                + " values (?, ?, 'Europe/Helsinki', 'en', true)")) {
            for (int customer = first; customer < end; customer++) {
                statement.setString(1, code(customer));
                statement.setString(2, "Crowd " + customer);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        String of = " from customer u where u.code >= ? and u.code < ?";
        change(
                connection,
                "insert into contact (customer_id, name, number) select u.id, 'Caller ' || n,"
                        + " '+3584' || lpad((u.id * 100 + n)::text, 9, '0')"
                        + of.replace(" where", ", generate_series(1, " + CONTACTS + ") n where"),
                first,
                end);
        change(
                connection,
                "insert into asset (customer_id, tag, name, service, added_at) select u.id, 'A-' ||"
                        + " n, 'Asset ' || n, case when n % 2 = 0 then 'network' else 'scada' end,"
                        + " '2024-01-01T00:00:00Z'"
                        + of.replace(" where", ", generate_series(1, 4) n where"),
                first,
                end);
        sign(connection, "network", first, end);
        sign(connection, "scada", first, end);
    }

    private static void sign(Connection connection, String service, int first, int end)
            throws SQLException {
        String terms =
                ContractText.write(naming(ContractText.parse(Firms.demoText("acme")), service));
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into contract_version (customer_id, code, version, in_force_from,"
                                + " terms) select u.id, u.code || '-' || upper(?), 1,"
                                + " '2024-01-01T00:00:00Z', ? from customer u"
                                + " where u.code >= ? and u.code < ?")) {
            statement.setString(1, service);
            statement.setString(2, terms);
            statement.setString(3, code(first));
            statement.setString(4, code(end));
            statement.executeUpdate();
        }
    }

    private static void change(Connection connection, String sql, int first, int end)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code(first));
            statement.setString(2, code(end));
            statement.executeUpdate();
        }
    }

    /** The same terms for one service and no other. */
    private static ContractTerms naming(ContractTerms terms, String service) {
        return new ContractTerms(
                terms.calendar(),
                terms.ladder(),
                terms.hotline(),
                terms.languages(),
                terms.questions(),
                terms.severities(),
                terms.targets(),
                terms.channels(),
                terms.quietHours(),
                List.of(
                        new Component(
                                service,
                                Map.of("en", service, "fi", service, "ru", service),
                                Responsibility.OURS)),
                terms.caseRules());
    }
}
