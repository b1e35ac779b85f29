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
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.ContractCrowd;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Times what customers' people open and look for, in a house of ten thousand cases and in one of a
 * million of a thousand customers; and what row security and Linja's own list add to the bare
 * query, both sides in turns.
 */
public final class PortalBench {
    private static final String USAGE = "bench portal [--small N] [--large N] [--customers N]";
    private static final int WARM_UP = 200;
    private static final int MEASURED = 400;
    private static final int READERS = 16;

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
        try {
            new PortalBench(settings, customers).compare(small, large);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("The benchmark was stopped.", stopped);
        } catch (IOException | SQLException failure) {
            throw new Failure("The benchmark stopped: " + failure.getMessage(), failure);
        }
    }

    private void compare(int small, int large)
            throws IOException, SQLException, InterruptedException {
        GenerateCommand.runCrowd(settings, small, 1, customers);
        Map<String, Sample> before = measure();
        GenerateCommand.runCrowd(settings, large, 1, customers);
        Map<String, Sample> after = measure();
        Console.say(
                "%d requests each, in turns, of %d people of as many customers; ms"
                        .formatted(MEASURED, READERS));
        Console.say(
                "  %-34s %21s %21s".formatted("", small + " cases", large + " cases")
                        + "  p95 at most 300, and 1.3 times");
        before.forEach((what, sample) -> say(what, sample, after.getOrDefault(what, sample)));
        ratio(
                "row security to the same list without, at most 1.2",
                after,
                "list below row security",
                "list without row security");
        ratio(
                "the portal's search to the bare query, at most 1.5",
                after,
                "search below row security",
                "bare query");
    }

    private static void say(String what, Sample before, Sample after) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-34s median %6.2f p95 %6.2f  median %6.2f p95 %6.2f  median ×%.2f p95 ×%.2f",
                        what,
                        before.median(),
                        before.quantile(0.95),
                        after.median(),
                        after.quantile(0.95),
                        after.median() / before.median(),
                        after.quantile(0.95) / before.quantile(0.95)));
    }

    private static void ratio(String what, Map<String, Sample> all, String one, String other) {
        Sample with = sample(all, one);
        Sample without = sample(all, other);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %s: median ×%.2f, p95 ×%.2f (quartiles %.2f to %.2f against %.2f to %.2f)",
                        what,
                        with.median() / without.median(),
                        with.quantile(0.95) / without.quantile(0.95),
                        with.quantile(0.25),
                        with.quantile(0.75),
                        without.quantile(0.25),
                        without.quantile(0.75)));
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
        for (int reader = 0; reader < READERS; reader++) {
            int customer = reader * (customers / READERS);
            firms.add(hire(ContractCrowd.code(customer), login(reader)));
            DeskBrowser browser = new DeskBrowser(settings, login(reader));
            browser.signIn();
            readers.add(browser);
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        try (PortalQueries queries = new PortalQueries(settings)) {
            for (int turn = 0; turn < WARM_UP + MEASURED; turn++) {
                DeskBrowser reader = readers.get(turn % READERS);
                long firm = firms.get(turn % READERS);
                String word = queries.word(turn);
                Map<String, BenchAct> acts = new LinkedHashMap<>();
                acts.put("portal's list", () -> reader.page("/portal/my-cases.xhtml"));
                acts.put(
                        "portal's search",
                        () -> reader.page("/portal/my-cases.xhtml?q=" + DeskBrowser.encoded(word)));
                acts.put("GET /cases", () -> reader.api("/cases"));
                acts.put("GET /cases?status=new", () -> reader.api("/cases?status=new"));
                acts.put(
                        "GET /cases?q=", () -> reader.api("/cases?q=" + DeskBrowser.encoded(word)));
                acts.put("GET /commitments", () -> reader.api("/commitments"));
                acts.put("list below row security", () -> queries.list(firm, true));
                acts.put("list without row security", () -> queries.list(firm, false));
                acts.put("search below row security", () -> queries.search(firm, word));
                acts.put("bare query", () -> queries.bare(firm, word));
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
