package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.ops.chaos.LadderModel.Line;
import org.linja.ops.chaos.LadderModel.Step;
import org.linja.ops.settings.Failure;

/**
 * One climb as the journal tells it, and the ladder it should have followed.
 *
 * @param open whether it may go on by itself
 * @param armed whether something will ring for it
 * @param deadline second of the missed deadline, by the house's clock
 */
record Climb(
        long escalation,
        long caseId,
        List<Step> ladder,
        long deadline,
        boolean byHand,
        boolean open,
        boolean armed,
        List<Line> journal) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "person:";

    Climb {
        ladder = List.copyOf(ladder);
        journal = List.copyOf(journal);
    }

    /** What the model says of it. */
    LadderModel.Walk walk() {
        int chosen = LadderModel.BY_THE_CLOCK;
        if (byHand && !journal.isEmpty()) {
            chosen = journal.get(0).rung();
        }
        return LadderModel.walk(ladder, deadline, chosen, journal);
    }

    /** All climbs of a house, in plain SQL. */
    static List<Climb> all(Connection owner, Path checks) {
        List<Climb> climbs = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery(Files.readString(checks.resolve("climbs.sql")))) {
            boolean more = rows.next();
            while (more) {
                Draft draft = new Draft(rows);
                do {
                    draft.read(rows);
                    more = rows.next();
                } while (more && rows.getLong("escalation") == draft.escalation);
                climbs.add(draft.climb());
            }
            return climbs;
        } catch (SQLException | IOException unread) {
            throw new Failure("The climbs cannot be read: " + unread.getMessage(), unread);
        }
    }

    private static final class Draft {
        private final long escalation;
        private final long caseId;
        private final List<Step> ladder;
        private final long deadline;
        private final boolean byHand;
        private final boolean open;
        private final boolean armed;
        private final @Nullable Long taken;
        private final List<Line> journal = new ArrayList<>();

        Draft(ResultSet row) throws SQLException {
            escalation = row.getLong("escalation");
            caseId = row.getLong("case_id");
            ladder =
                    steps(
                            row.getString("definition"),
                            row.getString("severity"),
                            row.getString("clock"));
            deadline = row.getLong("deadline");
            byHand = row.getBoolean("by_hand");
            open = row.getString("state").equals("open");
            armed = row.getBoolean("armed");
            taken = row.getObject("taken", Long.class);
        }

        void read(ResultSet row) throws SQLException {
            String kind = row.getString("what");
            if (kind == null) {
                return;
            }
            String reason = String.valueOf(row.getString("reason"));
            long until = row.getLong("until");
            String what = row.wasNull() ? what(kind, reason) : "held";
            if (what.isEmpty()) {
                return;
            }
            String called = row.getString("called");
            journal.add(
                    new Line(
                            row.getLong("at"),
                            what,
                            row.getInt("rung"),
                            row.getInt("turn"),
                            called == null ? List.of() : people(called),
                            until));
        }

        /** What is told of an alarm that rang for nothing is no line of the climb. */
        private static String what(String kind, String reason) {
            return switch (kind) {
                case "alert-accepted" -> "accepted";
                case "alert-superseded" -> "deserted";
                case "escalated" -> reason.equals("nobody-on-duty") ? "managers" : "called";
                default ->
                        switch (reason) {
                            case "nobody-on-duty", "all-accepted" -> "passed";
                            case "nobody-to-call", "managers-accepted" -> "nobody";
                            default -> "";
                        };
            };
        }

        private static List<Long> people(String called) {
            return Arrays.stream(called.split(" ", -1))
                    .filter(word -> word.startsWith(PERSON))
                    .map(word -> Long.valueOf(word.substring(PERSON.length())))
                    .toList();
        }

        Climb climb() {
            Long stopped = taken;
            List<Line> all = journal;
            if (stopped != null) {
                Line line = new Line(stopped, "taken", 0, 0, List.of());
                all =
                        Stream.of(
                                        journal.stream().filter(one -> one.at() <= stopped),
                                        Stream.of(line),
                                        journal.stream().filter(one -> one.at() > stopped))
                                .flatMap(part -> part)
                                .toList();
            }
            return new Climb(escalation, caseId, ladder, deadline, byHand, open, armed, all);
        }
    }

    /** The rungs of one severity and clock; what a rung leaves out means what it always meant. */
    static List<Step> steps(String definition, String severity, String clock) {
        List<Step> steps = new ArrayList<>();
        try {
            for (JsonNode rung : JSON.readTree(definition).path("rungs")) {
                if (rung.path("severity").asText("critical").equals(severity)
                        && rung.path("clock").asText("acknowledge").equals(clock)) {
                    steps.add(
                            new Step(
                                    Duration.parse(rung.path("after").asText()).toSeconds(),
                                    rung.path("times").asInt(1),
                                    Duration.parse(rung.path("every").asText("PT0S")).toSeconds(),
                                    rung.path("acknowledgements").asInt(1)));
                }
            }
            return steps;
        } catch (JsonProcessingException odd) {
            throw new Failure("A ladder cannot be read: " + definition, odd);
        }
    }
}
