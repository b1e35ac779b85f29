package org.linja.ops.chaos;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.ops.keep.JournalCheck;
import org.linja.ops.settings.Failure;
import org.postgresql.PGConnection;

/**
 * Compares what the clients hold with what the house holds, in plain SQL (ops/db/check) that shares
 * no line with the server.
 */
public final class Checker {
    /**
     * Something that is not as it was promised.
     *
     * @param verdict lost, twice, broken, or repeated, which is allowed
     */
    public record Finding(String verdict, String what) {}

    /** What calls somebody about a case begins with its number; every other letter does not. */
    private static final Pattern ALERT = Pattern.compile("<L-\\d+[.]");

    private static final List<String> CHECKS =
            List.of(
                    "calls.sql",
                    "alerts.sql",
                    "answers.sql",
                    "gateway.sql",
                    "duty.sql",
                    "messages.sql",
                    "jobs.sql");

    private final Path checks;
    private final Path gateway;
    private final Path mail;

    /**
     * A checker of one house.
     *
     * @param gateway where the gateway keeps its own list
     * @param mail where caught letters lie
     */
    public Checker(Path checkout, Path gateway, Path mail) {
        this.checks = folder(checkout);
        this.gateway = gateway;
        this.mail = mail;
    }

    /** Where the questions lie. */
    static Path folder(Path checkout) {
        return checkout.resolve("ops/db/check");
    }

    /** Everything that does not hold; the connection is the owner's. */
    public List<Finding> run(Connection owner, Acknowledged list) {
        try {
            pour(owner, list);
            List<Finding> findings = new ArrayList<>();
            for (String check : CHECKS) {
                ask(owner, Files.readString(checks.resolve(check)), findings);
            }
            JournalCheck.findings(owner, checks.resolve("journal.sql"))
                    .forEach(line -> findings.add(new Finding("broken", "journal: " + line)));
            return findings;
        } catch (SQLException | IOException unread) {
            throw new Failure("The check did not run: " + unread.getMessage(), unread);
        }
    }

    private void pour(Connection owner, Acknowledged list) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    create temporary table acknowledged_call (key text, case_id bigint);
                    create temporary table acknowledged_import (number bigint, cases bigint, rows bigint, prefix text);
                    create temporary table acknowledged_audit (number bigint);
                    create temporary table acknowledged_answer (key text);
                    create temporary table letter (message_id text);
                    create temporary table arrival (key text, channel text, times int);
                    create temporary table reported (key text);
                    """);
        }
        copy(owner, "acknowledged_call", list.of("call"));
        copy(owner, "acknowledged_import", list.of("import"));
        copy(owner, "acknowledged_audit", list.of("audit"));
        copy(owner, "acknowledged_answer", list.of("answer"));
        copy(
                owner,
                "reported",
                Arrival.reported(gateway).stream().map(key -> List.of(key)).toList());
        List<Arrival> arrivals = Arrival.all(gateway, mail);
        copy(owner, "letter", letters(arrivals));
        copy(
                owner,
                "arrival",
                arrivals.stream()
                        .map(one -> List.of(one.key(), one.channel(), String.valueOf(one.times())))
                        .toList());
    }

    /** One row a letter about an alert: the journals' attempts tell of no other. */
    private static List<List<String>> letters(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(one -> one.channel().equals("email"))
                .filter(one -> ALERT.matcher(one.key()).lookingAt())
                .flatMap(one -> Collections.nCopies(one.times(), List.of(one.key())).stream())
                .toList();
    }

    private static void copy(Connection owner, String table, List<List<String>> rows)
            throws SQLException, IOException {
        String text =
                rows.stream()
                        .map(row -> String.join("\t", row) + "\n")
                        .collect(Collectors.joining());
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(text));
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze " + table);
        }
    }

    private static void ask(Connection owner, String check, List<Finding> findings)
            throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(check)) {
            while (rows.next()) {
                findings.add(new Finding(rows.getString(1), rows.getString(2)));
            }
        }
    }
}
