package org.linja.ops.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.ContractCrowd;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Times what customers' people open and look for, in a house of ten thousand cases and in one of a
 * million of a thousand customers; what row security and Linja's own list add to the bare query,
 * both sides in turns; and how soon a change stands on an open page.
 */
public final class PortalBench {
    private static final String USAGE = "bench portal [--small N] [--large N] [--customers N]";
    private static final int WARM_UP = 200;
    private static final int MEASURED = 400;
    private static final int READERS = 16;
    private static final double MOST_MILLIS = 300;
    private static final double MOST_GROWTH = 1.3;
    private static final double MOST_LIVE_MILLIS = 2_000;

    private static final String POLICED_LIST = "list below row security";
    private static final String FREE_LIST = "list without row security";
    private static final String POLICED_SEARCH = "search below row security";
    private static final String BARE_SEARCH = "bare query";

    /** Statements of the database alone: no page and no list of the API. */
    private static final Set<String> STATEMENTS =
            Set.of(POLICED_LIST, FREE_LIST, POLICED_SEARCH, BARE_SEARCH);

    private final Settings settings;
    private final int customers;

    private PortalBench(Settings settings, int customers) {
        this.settings = settings;
        this.customers = customers;
    }

    /** Fills the house to either size in turn, times both, and prints the ratios. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int small = (int) arguments.number("small", 10_000, 1_000, 1_000_000);
        int large = (int) arguments.number("large", 1_000_000, 1_000, 10_000_000);
        int customers = (int) arguments.number("customers", 1_000, READERS, 100_000);
        Measurement.take(() -> new PortalBench(settings, customers).compare(small, large));
    }

    private void compare(int small, int large)
            throws IOException, SQLException, InterruptedException {
        BenchCases.requireRoom(settings, small);
        // As many cases a customer as in the large house, so that a list is as long in both: a page
        // of ten rows beside one of a hundred would measure the rows.
        int few = Math.max(READERS, (int) ((long) customers * small / large));
        GenerateCommand.runCrowd(settings, small, 1, few);
        Map<String, Sample> before = measure();
        GenerateCommand.runCrowd(settings, large, 1, customers);
        Map<String, Sample> after = measure();
        Sample live = new PortalLive(settings).measure();
        Console.say(
                "%d requests each, in turns, of %d people of as many customers; ms"
                        .formatted(MEASURED, READERS));
        Console.say(
                "  %-34s %21s %21s".formatted("", small + " cases", large + " cases")
                        + "  pages and lists: p95 at most %.0f, and at most ×%.1f"
                                .formatted(MOST_MILLIS, MOST_GROWTH));
        before.forEach((what, sample) -> say(what, sample, after.getOrDefault(what, sample)));
        ratio("row security to the same list without", 1.2, after, POLICED_LIST, FREE_LIST);
        ratio("the portal's search to the bare query", 1.5, after, POLICED_SEARCH, BARE_SEARCH);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  a change stands on an open page, %d times: median %.0f p95 %.0f most %.0f"
                                + " (at most %.0f: %s)",
                        live.size(),
                        live.median(),
                        live.quantile(0.95),
                        live.quantile(1),
                        MOST_LIVE_MILLIS,
                        held(live.quantile(0.95) <= MOST_LIVE_MILLIS)));
    }

    private static String held(boolean holds) {
        return holds ? "held" : "NOT held";
    }

    private static void say(String what, Sample before, Sample after) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-34s median %6.2f p95 %6.2f  median %6.2f p95 %6.2f  median ×%.2f p95 ×%.2f%s",
                        what,
                        before.median(),
                        before.quantile(0.95),
                        after.median(),
                        after.quantile(0.95),
                        after.median() / before.median(),
                        after.quantile(0.95) / before.quantile(0.95),
                        STATEMENTS.contains(what) ? "" : "  " + held(isQuick(before, after))));
    }

    private static boolean isQuick(Sample before, Sample after) {
        return after.quantile(0.95) <= MOST_MILLIS
                && after.quantile(0.95) / before.quantile(0.95) <= MOST_GROWTH;
    }

    private static void ratio(
            String what, double most, Map<String, Sample> all, String one, String other) {
        Sample with = sample(all, one);
        Sample without = sample(all, other);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %s, at most %.1f: median ×%.2f, p95 ×%.2f (quartiles %.2f to %.2f against"
                                + " %.2f to %.2f; p95 %s)",
                        what,
                        most,
                        with.median() / without.median(),
                        with.quantile(0.95) / without.quantile(0.95),
                        with.quantile(0.25),
                        with.quantile(0.75),
                        without.quantile(0.25),
                        without.quantile(0.75),
                        held(with.quantile(0.95) / without.quantile(0.95) <= most)));
    }

    private static Sample sample(Map<String, Sample> all, String what) {
        Sample found = all.get(what);
        if (found == null) {
            throw new IllegalStateException("Nobody timed: " + what);
        }
        return found;
    }

    private Map<String, Sample> measure() throws IOException, SQLException, InterruptedException {
        List<DeskBrowser> readers = new ArrayList<>();
        List<Long> firms = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            firms.add(hire(ContractCrowd.code(reader), login(reader)));
            numbers.add(newest(firms.get(reader)));
            DeskBrowser browser = new DeskBrowser(settings, login(reader));
            browser.signIn();
            readers.add(browser);
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        try (PortalQueries queries = new PortalQueries(settings)) {
            for (int turn = 0; turn < WARM_UP + MEASURED; turn++) {
                DeskBrowser reader = readers.get(turn % READERS);
                long firm = firms.get(turn % READERS);
                String number = numbers.get(turn % READERS);
                String word = queries.word(turn);
                Map<String, BenchAct> acts = new LinkedHashMap<>();
                acts.put("portal's list", () -> reader.page("/portal/my-cases.xhtml"));
                acts.put(
                        "portal's search",
                        () -> reader.page("/portal/my-cases.xhtml?q=" + DeskBrowser.encoded(word)));
                acts.put(
                        "page of a case", () -> reader.page("/portal/case.xhtml?number=" + number));
                acts.put("promises", () -> reader.page("/portal/promises.xhtml"));
                acts.put("contract", () -> reader.page("/portal/our-contract.xhtml"));
                acts.put("a new case", () -> reader.page("/portal/open-case.xhtml"));
                acts.put("GET /cases", () -> reader.api("/cases"));
                acts.put("GET /cases?status=new", () -> reader.api("/cases?status=new"));
                acts.put(
                        "GET /cases?q=", () -> reader.api("/cases?q=" + DeskBrowser.encoded(word)));
                acts.put("GET /commitments", () -> reader.api("/commitments"));
                acts.put("GET /cases/…/journal", () -> reader.api("/cases/" + number + "/journal"));
                acts.put(POLICED_LIST, () -> queries.list(firm, true));
                acts.put(FREE_LIST, () -> queries.list(firm, false));
                acts.put(POLICED_SEARCH, () -> queries.search(firm, word));
                acts.put(BARE_SEARCH, () -> queries.bare(firm, word));
                // Whoever comes second finds the customer's rows warm: they take turns at that too.
                List<String> order = new ArrayList<>(acts.keySet());
                if (turn / READERS % 2 == 1) {
                    Collections.reverse(order);
                }
                time(order, acts, times, turn >= WARM_UP);
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        times.forEach((name, measured) -> samples.put(name, new Sample(measured)));
        return samples;
    }

    /** One thing that is timed. */
    @FunctionalInterface
    private interface BenchAct {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static void time(
            List<String> order,
            Map<String, BenchAct> acts,
            Map<String, List<Long>> times,
            boolean counted)
            throws IOException, SQLException, InterruptedException {
        for (String name : order) {
            BenchAct act = Objects.requireNonNull(acts.get(name));
            long start = System.nanoTime();
            act.run();
            if (counted) {
                times.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(System.nanoTime() - start);
            }
        }
    }

    /** The number of a firm's newest case. */
    private String newest(long firm) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select id from support_case where customer_id = ?"
                                        + " order by id desc limit 1")) {
            query.setLong(1, firm);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Failure("A customer of the benchmark has no case: ask for more.");
                }
                return "L-" + row.getLong(1);
            }
        }
    }

    private static String login(int reader) {
        return "bench-reader-" + reader;
    }

    /**
     * Somebody of this customer, with the password of the demo's people; returns whose they are.
     */
    private long hire(String customer, String login) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement person =
                        connection.prepareStatement(
                                "insert into person (login, name, email, language, zone, customer_id,"
                                        + " password_hash, customer_right, demo) select ?, 'Bench', ?"
                                        + " || '@linja.example', 'en', zone, (select id from customer"
                                        + " where code = ?), password_hash, customer_right, true from"
                                        + " person where login = 'maria' on conflict do nothing");
                PreparedStatement role =
                        connection.prepareStatement(
                                "insert into person_role (person_id, role) select id, 'CUSTOMER' from"
                                        + " person where login = ? on conflict do nothing");
                PreparedStatement firm =
                        connection.prepareStatement("select id from customer where code = ?")) {
            person.setString(1, login);
            person.setString(2, login);
            person.setString(3, customer);
            person.executeUpdate();
            role.setString(1, login);
            role.executeUpdate();
            firm.setString(1, customer);
            try (ResultSet row = firm.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
