package org.linja.ops.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linja.calendars.CalendarDefinition;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.ContractText;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ContractTerms;
import org.linja.ops.settings.Failure;

/** The customers of generated cases: made once, apart from those of the demo. */
final class Firms {
    private record Plan(String code, String name, String zone, String language, String terms) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICE = "HELSINKI-OFFICE";

    private static final List<Plan> PLANS =
            List.of(
                    new Plan("GEN-MILLS", "Generated Mills", "Europe/Helsinki", "en", "acme"),
                    new Plan("GEN-STEPPE", "Generated Steppe", "Asia/Almaty", "ru", "globex"),
                    new Plan("GEN-GRID", "Generated Grid", "Europe/Helsinki", "fi", "valtti"),
                    new Plan("GEN-PORT", "Generated Port", "Europe/Stockholm", "en", "valtti"),
                    new Plan("GEN-WORKS", "Generated Works", "Europe/Helsinki", "fi", "acme"));

    private static final Plan NEVER_QUIET =
            new Plan("GEN-WATCH", "Generated Watch", "Europe/Helsinki", "en", "acme");

    private Firms() {}

    /** All of them, those that are missing made first. */
    static List<Firm> of(Connection connection) throws SQLException {
        List<Firm> firms = new ArrayList<>();
        for (Plan plan : PLANS) {
            firms.add(made(connection, plan, demoText(plan.terms)));
        }
        return firms;
    }

    /** A customer served all day whose contract knows no quiet hours: its cases call at night. */
    static Firm neverQuiet(Connection connection) throws SQLException {
        try {
            ObjectNode terms = (ObjectNode) JSON.readTree(demoText(NEVER_QUIET.terms));
            terms.remove("quietHours");
            return made(connection, NEVER_QUIET, terms.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Firm made(Connection connection, Plan plan, String text) throws SQLException {
        change(
                connection,
                "insert into customer (code, name, zone, language, demo) values (?, ?, ?, ?,"
                        + " true) on conflict do nothing",
                plan.code,
                plan.name,
                plan.zone,
                plan.language);
        change(
                connection,
                "insert into contract_version (customer_id, code, version, in_force_from, terms)"
                        + " select id, code || '-TERMS', 1, '2024-01-01T00:00:00Z', ? from"
                        + " customer where code = ? on conflict do nothing",
                text,
                plan.code);
        return firm(connection, plan.code, ContractText.parse(text));
    }

    /** Those whose cases are counted in the office hours of Helsinki. */
    static List<Firm> ofOffice(Connection connection) throws SQLException {
        return of(connection).stream()
                .filter(firm -> firm.terms().calendar().equals(OFFICE))
                .toList();
    }

    /** The customers of a crowd, each under the first of its contracts. */
    static List<Firm> ofCrowd(Connection connection, int customers) throws SQLException {
        List<Firm> firms = new ArrayList<>();
        ContractTerms terms = ContractText.parse(demoText("acme"));
        Map<Long, BusinessCalendar> calendars = new HashMap<>();
        SortedMap<String, Long> versions = new TreeMap<>();
        for (String calendar : terms.calendars()) {
            versions.put(calendar, calendar(connection, calendar, calendars));
        }
        long own = Objects.requireNonNull(versions.remove(terms.calendar()));
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select distinct on (u.id) u.id, v.id, v.code from customer u"
                                + " join contract_version v on v.customer_id = u.id"
                                + " where u.code >= ? and u.code < ? order by u.id, v.id")) {
            query.setString(1, ContractCrowd.code(0));
            query.setString(2, ContractCrowd.code(customers));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    firms.add(
                            new Firm(
                                    row.getLong(1),
                                    row.getLong(2),
                                    new BoundTerms(row.getString(3), 1, own, versions),
                                    terms,
                                    calendars));
                }
            }
        }
        return firms;
    }

    private static Firm firm(Connection connection, String code, ContractTerms terms)
            throws SQLException {
        Map<Long, BusinessCalendar> calendars = new HashMap<>();
        SortedMap<String, Long> versions = new TreeMap<>();
        for (String calendar : terms.calendars()) {
            versions.put(calendar, calendar(connection, calendar, calendars));
        }
        long own = Objects.requireNonNull(versions.remove(terms.calendar()));
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select u.id, v.id, v.code from customer u"
                                + " join contract_version v on v.customer_id = u.id"
                                + " where u.code = ? and v.version = 1")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Failure("The contract of %s is gone.".formatted(code));
                }
                return new Firm(
                        row.getLong(1),
                        row.getLong(2),
                        new BoundTerms(row.getString(3), 1, own, versions),
                        terms,
                        calendars);
            }
        }
    }

    /** The id of the newest version of a calendar, which is put into {@code calendars}. */
    private static long calendar(
            Connection connection, String code, Map<Long, BusinessCalendar> calendars)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select id, zone, definition from calendar_version where code = ?"
                                + " order by version desc limit 1")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Failure(
                            "There is no calendar %s: run ops/dev up once, it furnishes the house."
                                    .formatted(code));
                }
                long id = row.getLong(1);
                calendars.put(id, CalendarDefinition.parse(row.getString(2), row.getString(3)));
                return id;
            }
        }
    }

    private static void change(Connection connection, String sql, String... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static String demoText(String name) {
        String file = "/org/linja/demo/" + name + ".json";
        try (InputStream in = Firms.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
