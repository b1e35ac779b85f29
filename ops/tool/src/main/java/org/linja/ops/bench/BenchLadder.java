package org.linja.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Settings;

/**
 * The ladder that cases of a benchmark climb: one person by a short message, and the next rung long
 * after. Published as any other, by two administrators; it stays in the house.
 */
final class BenchLadder {
    private static final String CODE = "BENCH";
    private static final String PERSON = "ilmari";
    private static final String PHONE = "+358401234599";
    private static final String WRITER = "sanni";
    private static final String SIGNER = "mikko";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final BenchApi api;
    private @Nullable String phoneBefore;
    private @Nullable String channelsBefore;
    private @Nullable String nightBefore;

    BenchLadder(Settings settings) {
        this.settings = settings;
        this.api = new BenchApi(settings);
    }

    /** The id of its version, which is published if it is not there yet. */
    long publish() throws SQLException, IOException, InterruptedException {
        long there = newest();
        if (there > 0) {
            return there;
        }
        JsonNode proposal = post("/ladders/" + CODE + "/proposals", WRITER, definition());
        post("/ladder-proposals/" + proposal.path("number").asLong() + "/activate", SIGNER, "");
        return newest();
    }

    private static String definition() {
        ObjectNode ladder = JSON.createObjectNode().put("reason", "climbed by bench escalation");
        ArrayNode rungs = ladder.putArray("rungs");
        rung(rungs, "critical", "acknowledge");
        rung(rungs, "high", "acknowledge");
        rung(rungs, "low", "resolve");
        return ladder.toString();
    }

    private static void rung(ArrayNode rungs, String severity, String clock) {
        for (String after : new String[] {"PT0S", "PT24H"}) {
            rungs.addObject()
                    .put("severity", severity)
                    .put("clock", clock)
                    .put("after", after)
                    .put("target", "person:" + PERSON)
                    .putArray("channels")
                    .add("sms");
        }
    }

    private long newest() throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select coalesce(max(id), 0) from ladder_version where code = ?")) {
            query.setString(1, CODE);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Gives the person a telephone, short messages as the way to be reached, and no night. */
    void reachThePerson() throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select phone, channels, night from person_reach r join person p"
                                        + " on p.id = r.person_id where p.login = ?")) {
            query.setString(1, PERSON);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    phoneBefore = row.getString(1);
                    channelsBefore = row.getString(2);
                    nightBefore = row.getString(3);
                }
            }
            reach(connection, PHONE, "sms", "none");
        }
    }

    /** Leaves the person reached as before. */
    void leaveThePerson() throws SQLException {
        try (Connection connection = new Database(settings).asOwner()) {
            String channels = channelsBefore == null ? "" : channelsBefore;
            reach(connection, phoneBefore, channels, nightBefore);
        }
    }

    private static void reach(
            Connection connection, @Nullable String phone, String channels, @Nullable String night)
            throws SQLException {
        try (PreparedStatement change =
                connection.prepareStatement(
                        "insert into person_reach (person_id, phone, channels, night, changed_at)"
                                + " select id, ?, ?, ?, clock_timestamp() from person where login = ?"
                                + " on conflict (person_id) do update set phone = excluded.phone,"
                                + " channels = excluded.channels, night = excluded.night,"
                                + " version = person_reach.version + 1")) {
            change.setString(1, phone);
            change.setString(2, channels);
            change.setString(3, night);
            change.setString(4, PERSON);
            change.executeUpdate();
        }
    }

    private JsonNode post(String path, String login, String body)
            throws IOException, InterruptedException {
        return api.send(
                api.request(path, login).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }
}
