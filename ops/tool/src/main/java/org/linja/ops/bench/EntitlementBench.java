package org.linja.ops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.linja.contracts.ContractText;
import org.linja.contracts.rules.Claim;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Entitlement.Entitled;
import org.linja.contracts.rules.EntitlementCheck;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.ContractCrowd;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Times what an intake asks to know by which contract a case is opened: the application's own
 * statements and its own rule, in a house with very many contracts and contacts.
 */
public final class EntitlementBench {
    private static final int MEASURED = 20_000;
    private static final double BOUND = 1.0;

    private final Connection connection;
    private final PreparedStatement versions;
    private final PreparedStatement asset;
    private final PreparedStatement calendar;
    private final PreparedStatement nothing;
    private final Map<Long, ContractTerms> known = new HashMap<>();

    private EntitlementBench(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        this.versions = prepare("/org/linja/contracts/contract-versions.sql");
        this.asset = prepare("/org/linja/contracts/asset-by-tag.sql");
        this.calendar = prepare("/org/linja/calendars/calendar-version-at.sql");
        this.nothing = connection.prepareStatement("select 1");
    }

    /** Makes the contracts and contacts that are missing, and times against a question of none. */
    public static void run(Settings settings, Arguments arguments) {
        int contracts = (int) arguments.number("contracts", 10_000, 2, 1_000_000);
        ContractCrowd.run(settings, contracts);
        try (Connection connection = new Database(settings).asOwner()) {
            new EntitlementBench(connection).measure(contracts / ContractCrowd.CONTRACTS);
        } catch (SQLException | IOException failure) {
            throw new Failure("The benchmark stopped: " + failure.getMessage(), failure);
        }
    }

    private void measure(int customers) throws SQLException {
        long firstId = firstId();
        Random random = new Random(20_261_125);
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (int i = 0; i < 2 * MEASURED; i++) {
            long customer = firstId + random.nextInt(customers);
            boolean byAsset = random.nextBoolean();
            long start = System.nanoTime();
            ask(customer, byAsset);
            long asked = System.nanoTime();
            nothing.executeQuery().close();
            long end = System.nanoTime();
            (i < MEASURED ? cold : warm).add(asked - start);
            if (i >= MEASURED) {
                empty.add(end - asked);
            }
        }
        Console.say(
                "%d contracts, %d contacts; %d questions each, half of them by an asset, ms"
                        .formatted(
                                customers * ContractCrowd.CONTRACTS,
                                customers * ContractCrowd.CONTACTS,
                                MEASURED));
        say("entitlement, first " + MEASURED, new Sample(cold));
        say("entitlement, next " + MEASURED, new Sample(warm));
        say("a question of nothing (select 1)", new Sample(empty));
        double p99 = Math.max(new Sample(cold).quantile(0.99), new Sample(warm).quantile(0.99));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  p99 %.3f ms, at most %.1f: %s",
                        p99,
                        BOUND,
                        p99 <= BOUND ? "kept" : "NOT KEPT"));
    }

    private void ask(long customer, boolean byAsset) throws SQLException {
        String service = byAsset ? serviceOf(customer) : "network";
        if (!(EntitlementCheck.of(facts(customer), new Claim(service, null), Instant.now())
                instanceof Entitled entitled)) {
            throw new Failure("Customer %d is entitled to nothing".formatted(customer));
        }
        for (String code : entitled.contract().terms().calendars()) {
            calendar.setString(1, code);
            calendar.setTimestamp(2, Timestamp.from(Instant.now()));
            one(calendar, row -> row.getLong(1));
        }
    }

    private String serviceOf(long customer) throws SQLException {
        asset.setLong(1, customer);
        asset.setString(2, "a-3");
        return one(asset, row -> row.getString("service"));
    }

    private List<ContractFacts> facts(long customer) throws SQLException {
        versions.setLong(1, customer);
        List<ContractFacts> facts = new ArrayList<>();
        try (ResultSet row = versions.executeQuery()) {
            while (row.next()) {
                long id = row.getLong("id");
                String text = row.getString("terms");
                Timestamp until = row.getTimestamp("in_force_until");
                facts.add(
                        new ContractFacts(
                                id,
                                row.getString("code"),
                                row.getInt("version"),
                                row.getTimestamp("in_force_from").toInstant(),
                                until == null ? null : until.toInstant(),
                                known.computeIfAbsent(id, key -> ContractText.parse(text))));
            }
        }
        return facts;
    }

    private long firstId() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from customer where code = ?")) {
            query.setString(1, ContractCrowd.code(0));
            return one(query, row -> row.getLong(1));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T one(PreparedStatement query, Reading<T> reading) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new Failure("A row of the crowd is gone: " + query);
            }
            return reading.of(row);
        }
    }

    private PreparedStatement prepare(String resource) throws SQLException, IOException {
        try (InputStream in = EntitlementBench.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource + " in the application");
            }
            String named = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return connection.prepareStatement(named.replaceAll("(?<!:):[a-zA-Z]+", "?"));
        }
    }

    private static void say(String what, Sample sample) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-34s median %.3f  p95 %.3f  p99 %.3f  most %.3f",
                        what,
                        sample.median(),
                        sample.quantile(0.95),
                        sample.quantile(0.99),
                        sample.quantile(1)));
    }
}
