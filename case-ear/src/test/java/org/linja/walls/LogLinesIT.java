package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** One event is one line of the log, whatever somebody sends (attack 36). */
class LogLinesIT {
    private static final Path LOG = Path.of(System.getProperty("linja.log"));

    @Test
    void a_line_break_that_somebody_sends_begins_no_line_of_the_log() throws IOException {
        String mark = "forged-" + UUID.randomUUID();
        String forged =
                mark
                        + "\r\n{\"Level\":\"SEVERE\",\"LogMessage\":\""
                        + mark
                        + "\"}\u2028\u001b[31m"
                        + mark;
        long before = Files.size(LOG);
        ApiCaller.as(forged, "wrong").get("/cases").expectProblem(401, "sign-in-failed");
        ApiCaller.as("aino", forged).get("/cases").expectProblem(401, "sign-in-failed");
        ApiCaller aino = ApiCaller.as("aino");
        aino.get("/cases/" + FacesForm.encoded(forged));
        aino.get("/cases?q=" + FacesForm.encoded(forged));
        aino.get("/cases?" + FacesForm.encoded(forged) + "=1");
        aino.take(ACall.from("ACME").about(forged));
        aino.with("Linja-Request-Id", "a").post("/cases/" + FacesForm.encoded(forged), Map.of());
        PageVisitor.stranger().open("/" + FacesForm.encoded(forged) + ".xhtml");
        PageVisitor.stranger().openWith("/login.xhtml", "X-Forwarded-For", mark);

        List<String> lines = since(before);
        assertThat(lines).allSatisfy(line -> Json.read(line));
        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
        assertThat(lines)
                .noneMatch(line -> Json.read(line).path("LogMessage").asText().equals(mark));
    }

    /** Whole lines only: the last may still be written. */
    private static List<String> since(long offset) throws IOException {
        byte[] all = Files.readAllBytes(LOG);
        int from = all.length < offset ? 0 : (int) offset;
        String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
