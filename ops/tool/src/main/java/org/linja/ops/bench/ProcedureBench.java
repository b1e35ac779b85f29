package org.linja.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Settings;

/**
 * Commits steps of procedures and writes notes into the same cases, in turns; then fills one case
 * with procedures and times what shows them. Everything it wrote is removed again by the owning
 * role, but for the template, which stays.
 */
public final class ProcedureBench {
    private static final String USAGE =
            "bench procedures [--pairs N] [--procedures N] [--steps N] [--views N]";
    private static final String TEMPLATE = "bench";
    private static final int EACH = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final BenchCases cases;
    private final BenchApi api;

    private ProcedureBench(Settings settings) {
        this.settings = settings;
        this.cases = new BenchCases(settings);
        this.api = cases.api();
    }

    /** Runs both measurements and prints them. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int pairs = (int) arguments.number("pairs", 400, EACH, 100_000);
        int procedures = (int) arguments.number("procedures", 20, 1, 20);
        int steps = (int) arguments.number("steps", 500, 1, 10_000);
        int views = (int) arguments.number("views", 200, 1, 10_000);
        ProcedureBench bench = new ProcedureBench(settings);
        try {
            Measurement.take(
                    () -> {
                        bench.publish();
                        bench.commits(pairs);
                        bench.views(procedures, steps, views);
                    });
        } finally {
            bench.remove();
        }
    }

    /** One step and one note each, in turns, so that whatever else the machine does hits both. */
    private void commits(int pairs) throws IOException, InterruptedException {
        List<Long> steps = new ArrayList<>();
        List<Long> notes = new ArrayList<>();
        int warm = Math.max(EACH, pairs / 2);
        for (int done = -warm; done < pairs; done += EACH) {
            Gone one = begin(1);
            for (int at = 0; at < EACH; at++) {
                boolean first = at % 2 == 0;
                long step = first ? one.step(0) : 0;
                long note = one.note();
                step = first ? step : one.step(0);
                if (done >= 0) {
                    steps.add(step);
                    notes.add(note);
                }
            }
        }
        Sample step = new Sample(steps);
        Sample note = new Sample(notes);
        Console.say("A step's commit and a case note over the API, in turns (ms)");
        BenchCases.say("step of a procedure", step);
        BenchCases.say("case note", note);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %d each; median ratio %.2f (at most 2), p95 ratio %.2f",
                        steps.size(),
                        step.median() / note.median(),
                        step.quantile(0.95) / note.quantile(0.95)));
    }

    private void views(int procedures, int steps, int views)
            throws IOException, InterruptedException {
        Gone full = begin(procedures);
        Gone bare = begin(0);
        for (int at = 0; at < steps - procedures; at++) {
            full.step(at % procedures);
        }
        DeskBrowser desk = new DeskBrowser(settings);
        desk.signIn();
        List<Long> pages = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        List<Long> answers = new ArrayList<>();
        for (int at = -views / 2; at < views; at++) {
            long start = System.nanoTime();
            desk.page("/cases/case.xhtml?number=" + full.number());
            long shown = System.nanoTime();
            desk.page("/cases/case.xhtml?number=" + bare.number());
            long without = System.nanoTime();
            desk.api("/cases/" + full.number() + "/procedures");
            long answered = System.nanoTime();
            if (at >= 0) {
                pages.add(shown - start);
                plain.add(without - shown);
                answers.add(answered - without);
            }
        }
        Console.say(
                "A case with %d procedures and %d steps, %d views each, in turns (ms)"
                        .formatted(procedures, steps, views));
        Sample page = new Sample(pages);
        BenchCases.say("case page", page);
        BenchCases.say("page of a bare case", new Sample(plain));
        BenchCases.say("GET …/procedures", new Sample(answers));
        Console.say(
                String.format(
                        Locale.ROOT, "  case page p95 %.0f ms (at most 300)", page.quantile(0.95)));
    }

    private Gone begin(int procedures) throws IOException, InterruptedException {
        BenchCases.OpenCase begun = cases.take();
        for (int at = 0; at < procedures; at++) {
            begun.post("/procedures", JSON.createObjectNode().put("template", TEMPLATE));
        }
        return new Gone(begun);
    }

    /** A case with its procedures, of which each stands at its work or at its choice. */
    private final class Gone {
        private final BenchCases.OpenCase through;
        private final List<Long> procedures = new ArrayList<>();
        private final List<Boolean> choosing = new ArrayList<>();

        Gone(BenchCases.OpenCase through) throws IOException, InterruptedException {
            this.through = through;
            api.send(through.reading("/procedures"))
                    .path("items")
                    .forEach(
                            one -> {
                                procedures.add(one.path("number").asLong());
                                choosing.add(false);
                            });
        }

        String number() {
            return through.number();
        }

        /** Ends the step that is open: work, and then the choice to do it again. */
        long step(int procedure) throws IOException, InterruptedException {
            boolean choice = choosing.get(procedure);
            choosing.set(procedure, !choice);
            ObjectNode body = JSON.createObjectNode();
            if (choice) {
                body.put("outcome", "again");
            } else {
                body.putObject("values")
                        .put("what", "Raised the limit of the queue.")
                        .put("at", "2026-01-12T08:00:00Z");
            }
            return through.post(
                    "/procedures/%d/steps/%s/complete"
                            .formatted(procedures.get(procedure), choice ? "more" : "work"),
                    body);
        }

        long note() throws IOException, InterruptedException {
            return through.post(
                    "/notes",
                    JSON.createObjectNode().put("text", "Raised the limit of the queue."));
        }
    }

    /** Publishes the template as any other, by two administrators, if it is not there yet. */
    private void publish() throws SQLException, IOException, InterruptedException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*) from procedure_template where code = ?")) {
            query.setString(1, TEMPLATE);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    return;
                }
            }
        }
        ObjectNode proposal =
                JSON.createObjectNode()
                        .put(
                                "definition",
                                """
                                procedure %s optional
                                  title Bench | Mittaus | Измерение

                                step work work
                                  title Work | Työ | Работа
                                  by line-1
                                  field what text What was done | Mitä tehtiin | Что сделано
                                  field at past-moment When | Milloin | Когда
                                  within P1D
                                  done -> more

                                step more choice
                                  title Is there more? | Onko lisää? | Есть ещё?
                                  by line-1
                                  within P1D
                                  again -> work : There is | On | Есть
                                  over -> end : It is over | Valmis | Всё
                                """
                                        .formatted(TEMPLATE))
                        .put("basedOn", 0)
                        .put("reason", "gone through by bench procedures");
        long number =
                api.send(
                                api.request("/procedure-templates/proposals", "sanni")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        proposal.toString()))
                                        .build())
                        .path("number")
                        .asLong();
        api.send(
                api.request("/procedure-templates/proposals/" + number + "/activate", "mikko")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private void remove() {
        cases.remove(
                List.of(
                        "delete from alarm where subject_type = 'procedure-step' and subject_id"
                                + " in (select id from procedure_step where case_id = any(?))",
                        "delete from procedure_step where case_id = any(?)",
                        "delete from case_procedure where case_id = any(?)"));
    }
}
