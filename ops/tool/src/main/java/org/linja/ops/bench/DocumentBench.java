package org.linja.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.platform.rules.RunState;

/**
 * Has the act of each of many closed cases written in one batch, and issues one long document again
 * and again, in turns with the bare press that prints as much without the house. Everything it
 * wrote is removed again by the owning role.
 */
public final class DocumentBench {
    private static final String USAGE = "bench documents [--count N] [--pages N] [--prints N]";
    private static final String MANAGER = "kaisa";
    private static final String CUSTOMER = "ACME";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLL_MILLIS = 250;
    private static final int MOST_POLLS = 480;
    private static final int SHORT_ENTRIES = 3;
    private static final int SHORT_PRINTS = 100;
    private static final int WARM = 10;
    private static final int MOST_NOTES = 900;
    // About a seventh of a page: what an engineer notes at the end of an hour.
    private static final String NOTE =
            "Looked through the journal of the line from the change of shift on. "
                    .repeat(8)
                    .strip();

    private final Settings settings;
    private final BenchCases cases;
    private final BenchApi api;

    private DocumentBench(Settings settings) {
        this.settings = settings;
        this.cases = new BenchCases(settings);
        this.api = cases.api();
    }

    /** Runs both measurements and prints them. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int count = (int) arguments.number("count", 1_000, 1, 5_000);
        int pages = (int) arguments.number("pages", 20, 1, 100);
        int prints = (int) arguments.number("prints", 50, 1, 150);
        DocumentBench bench = new DocumentBench(settings);
        try {
            Measurement.take(
                    () -> {
                        bench.batch(count);
                        bench.prints(pages, prints);
                    });
        } finally {
            bench.remove();
        }
    }

    private void batch(int count) throws IOException, InterruptedException, SQLException {
        Instant from = now();
        for (int i = 0; i < count; i++) {
            BenchCases.OpenCase one = cases.take();
            one.post("/accept", JSON.createObjectNode());
            one.post(
                    "/resolve",
                    JSON.createObjectNode()
                            .put("cause", "fixed")
                            .put("text", "The grade change was undone."));
            one.post("/close", JSON.createObjectNode());
        }
        settle();
        Console.say("Closed %d cases; their acts are ordered.".formatted(count));
        ObjectNode order =
                JSON.createObjectNode()
                        .put("kind", "case-act")
                        .put("customer", CUSTOMER)
                        .put("from", from.toString())
                        .put("to", now().toString());
        long start = System.nanoTime();
        long number =
                api.send(
                                api.request("/document-batches", MANAGER)
                                        .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                                        .build())
                        .path("number")
                        .asLong();
        JsonNode batch = ended(number);
        double seconds = (System.nanoTime() - start) / 1e9;
        int written = batch.path("casesWritten").asInt();
        if (!batch.path("state").asText().equals("done") || written < count) {
            throw new Failure("The batch ended as " + batch);
        }
        double bare = barePressASecond();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "%d acts in one batch, from the order to the end: %.1f s, %.1f a second; left"
                                + " alone: %d%n  the bare press, as long a paper, one thread: %.1f a"
                                + " second (%.2f of it)",
                        written,
                        seconds,
                        written / seconds,
                        batch.path("casesLeft").asInt(),
                        bare,
                        written / seconds / bare));
    }

    /** Waits until what the closing of the cases has set going is over, letters among it. */
    private void settle() throws InterruptedException, SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*) from outbox_entry where blocked_at is"
                                        + " null")) {
            for (int polls = 0; polls < MOST_POLLS; polls++) {
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new Failure("The house is still busy with the cases after two minutes.");
    }

    /** Waits until it has ended; one of which nothing is written for two minutes never does. */
    private JsonNode ended(long number) throws IOException, InterruptedException {
        int done = 0;
        int idle = 0;
        while (idle < MOST_POLLS) {
            JsonNode batch =
                    api.send(api.request("/document-batches/" + number, MANAGER).GET().build());
            String state = batch.path("state").asText();
            if (!RunState.isUnderWay(state)) {
                return batch;
            }
            int dealtWith = batch.path("casesWritten").asInt() + batch.path("casesLeft").asInt();
            idle = dealtWith > done ? 0 : idle + 1;
            done = dealtWith;
            Thread.sleep(POLL_MILLIS);
        }
        throw new Failure(
                "Batch %d stands still at %d documents for two minutes.".formatted(number, done));
    }

    private static double barePressASecond() throws IOException {
        long start = 0;
        for (int i = -WARM; i < SHORT_PRINTS; i++) {
            start = i == 0 ? System.nanoTime() : start;
            BarePaper.print(SHORT_ENTRIES, NOTE, i);
        }
        return SHORT_PRINTS / ((System.nanoTime() - start) / 1e9);
    }

    /** The house's document and the bare press's, in turns; a note between makes it another one. */
    private void prints(int pages, int prints) throws IOException, InterruptedException {
        int entries = pages * 4;
        while (BarePaper.pages(BarePaper.print(entries, NOTE, 0)) < pages) {
            entries++;
        }
        if (entries > MOST_NOTES) {
            throw new Failure("A case does not tell so much.");
        }
        BenchCases.OpenCase full = cases.take();
        for (int i = 1; i < entries; i++) {
            note(full, NOTE);
        }
        List<Long> house = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        JsonNode last = JSON.createObjectNode();
        for (int i = -WARM; i < prints; i++) {
            note(full, ".");
            HttpRequest issue =
                    full.act(
                            "/documents",
                            JSON.createObjectNode()
                                    .put("kind", "case-record")
                                    .put("language", "en"));
            long start = System.nanoTime();
            last = api.send(issue);
            long issued = System.nanoTime();
            BarePaper.print(entries, NOTE, i);
            long printed = System.nanoTime();
            if (i >= 0) {
                house.add(issued - start);
                bare.add(printed - issued);
            }
        }
        Console.say(
                "A document of some %d pages (%d KB), %d times, in turns (ms)"
                        .formatted(pages, last.path("bytes").asLong() / 1024, prints));
        Sample one = new Sample(house);
        BenchCases.say("issued over the API", one);
        BenchCases.say("the bare press", new Sample(bare));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  issued: median %.0f ms (at most 1,000), median ratio to the press %.2f",
                        one.median(),
                        one.median() / new Sample(bare).median()));
    }

    private static void note(BenchCases.OpenCase full, String text)
            throws IOException, InterruptedException {
        full.post("/notes", JSON.createObjectNode().put("text", text));
    }

    /** The house's own time, by which it closes cases. */
    private Instant now() throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select clock_timestamp() + make_interval(secs => offset_seconds)"
                                        + " from platform_clock");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void remove() {
        cases.remove(
                List.of(
                        "delete from document_batch_case where case_id = any(?)",
                        "delete from document_batch b where cardinality(?::bigint[]) > 0 and not"
                                + " exists (select from document_batch_case i where i.batch ="
                                + " b.number)",
                        "delete from case_document where case_id = any(?)",
                        "delete from attachment where case_id = any(?)"));
        freeNumbers();
    }

    /** There is no gap where nobody else took one meanwhile. */
    private void freeNumbers() {
        try (Connection owner = new Database(settings).asOwner()) {
            for (String statement :
                    List.of(
                            "delete from document_number n using customer c where c.id ="
                                    + " n.customer_id and c.code = ? and not exists (select from"
                                    + " case_document d where d.customer_id = c.id and d.year ="
                                    + " n.year)",
                            "update document_number n set last = (select max(d.seq) from"
                                    + " case_document d where d.customer_id = n.customer_id and"
                                    + " d.year = n.year) from customer c where c.id = n.customer_id"
                                    + " and c.code = ?")) {
                try (PreparedStatement free = owner.prepareStatement(statement)) {
                    free.setString(1, CUSTOMER);
                    free.executeUpdate();
                }
            }
        } catch (SQLException refused) {
            throw new Failure("Numbers of documents stay taken: " + refused.getMessage(), refused);
        }
    }
}
