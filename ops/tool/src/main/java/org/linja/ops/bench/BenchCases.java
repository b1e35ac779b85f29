package org.linja.ops.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linja.ops.Console;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** The cases of a benchmark, as the agent acts in them who took them. */
final class BenchCases {
    private static final String AGENT = "aino";
    private static final double MOST_BEFORE = 1.2;

    private final Settings settings;
    private final BenchApi api;
    private final BenchCalls calls;
    private final List<Long> taken = new ArrayList<>();

    BenchCases(Settings settings) {
        this.settings = settings;
        this.api = new BenchApi(settings);
        this.calls = new BenchCalls(settings);
    }

    /** Refuses a house that already holds more than is to be filled up to {@code cases}. */
    static void requireRoom(Settings settings, int cases) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from support_case");
                ResultSet row = query.executeQuery()) {
            row.next();
            // What a house is raised with, and a little more, distorts nothing.
            if (row.getLong(1) > cases * MOST_BEFORE) {
                throw new Failure(
                        "There are %d cases already: begin with ops/dev reset and ops/dev up."
                                .formatted(row.getLong(1)));
            }
        }
    }

    static void say(String what, Sample sample) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-20s median %7.2f   p5 %7.2f   p95 %7.2f   max %7.2f",
                        what,
                        sample.median(),
                        sample.quantile(0.05),
                        sample.quantile(0.95),
                        sample.quantile(1)));
    }

    BenchApi api() {
        return api;
    }

    OpenCase take() throws IOException, InterruptedException {
        long id = calls.take();
        taken.add(id);
        return new OpenCase(id);
    }

    /**
     * Removes what was written, by the owning role, and then the cases.
     *
     * @param byCases statements whose one parameter are the numbers of the cases
     */
    void remove(List<String> byCases) {
        try (Connection owner = new Database(settings).asOwner()) {
            Long[] ids = taken.toArray(Long[]::new);
            for (String statement : byCases) {
                try (PreparedStatement delete = owner.prepareStatement(statement)) {
                    delete.setArray(1, owner.createArrayOf("bigint", ids));
                    delete.executeUpdate();
                }
            }
        } catch (SQLException refused) {
            throw new Failure("The benchmark's cases stay: " + refused.getMessage(), refused);
        }
        calls.removeAll();
    }

    /** A case, and the version of it that whoever acts in it has seen. */
    final class OpenCase {
        private final String number;
        private long version;

        private OpenCase(long id) throws IOException, InterruptedException {
            number = "L-" + id;
            version = api.version(api.request("/cases/" + number, AGENT).GET().build());
        }

        String number() {
            return number;
        }

        /** What is to be read beside it. */
        HttpRequest reading(String what) {
            return api.request("/cases/" + number + what, AGENT).GET().build();
        }

        /** An act in it as it was last seen. */
        HttpRequest act(String act, ObjectNode body) {
            return api.request("/cases/" + number + act, AGENT)
                    .header("If-Match", "\"" + version + "\"")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
        }

        /** Does it; how long that took, in nanoseconds. */
        long post(String act, ObjectNode body) throws IOException, InterruptedException {
            HttpRequest request = act(act, body);
            long start = System.nanoTime();
            version = api.version(request);
            return System.nanoTime() - start;
        }
    }
}
