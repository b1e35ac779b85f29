package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Patience;

/** Documents that a job makes: once, with the bytes of one made on request, and again if gone. */
class KeptDocumentsIT {
    private static final ApiCaller OTTO = ApiCaller.as("otto");
    private static final Path FOLDER = TestHouse.current().settings().workDir().resolve("reports");
    private static final Path ASIDE = FOLDER.resolveSibling("reports-aside");
    private static final String GHOST = "f".repeat(64);

    @SuppressWarnings("NullAway.Init")
    private String opinion;

    @BeforeEach
    void orderAnOpinion() {
        opinion =
                OTTO.post(
                                "/audits",
                                Map.of(
                                        "from", "2000-01-01T00:00:00Z",
                                        "to", HouseDatabase.now().toString(),
                                        "customer", "ACME"))
                        .expect(202)
                        .json()
                        .path("number")
                        .asText();
        Patience.until(
                () -> "opinion " + opinion + " is done",
                Patience.LONG,
                () -> OTTO.get("/audits/" + opinion).json().path("state").asText().equals("done"));
    }

    @AfterEach
    void leaveTheFolderWhole() throws IOException {
        if (Files.exists(ASIDE)) {
            Files.delete(FOLDER);
            Files.move(ASIDE, FOLDER);
        }
        HouseDatabase.change(
                "delete from opinion_document where sha256 = ? or ordered_at = '2020-01-01Z'",
                GHOST);
    }

    @ParameterizedTest
    @CsvSource({"xlsx, fi", "pdf, ru", "json, ''", "csv, ''"})
    void a_prepared_document_is_the_one_made_on_request(String form, String language) {
        String report = "/audits/" + opinion + "/report." + form;
        byte[] onRequest = whole(OTTO.speaking(language.isEmpty() ? "fi" : language), report);

        ApiAnswer ordered = order(form, language.isEmpty() ? "fi" : language).expect(202);
        JsonNode document = ready(address(ordered));

        assertThat(document.path("sha256").asText()).isEqualTo(sha256(onRequest));
        assertThat(document.path("bytes").asLong()).isEqualTo(onRequest.length);
        assertThat(document.path("language").asText("")).isEqualTo(language);
        assertThat(document.path("written").asLong()).isEqualTo(document.path("rows").asLong());
        assertThat(document.path("progress").asDouble()).isEqualTo(1);
        assertThat(document.path("orderedBy").asText()).startsWith("Otto");
        String file = document.path("file").asText().replace("/api/v1", "");
        assertThat(file).isEqualTo(language.isEmpty() ? report : report + "?language=" + language);
        assertThat(whole(OTTO.speaking("en"), file)).isEqualTo(onRequest);

        ApiAnswer again = order(form, language.isEmpty() ? "en" : language).expect(200);
        assertThat(address(again)).isEqualTo(address(ordered));
        assertThat(starts(ordered)).isEqualTo(1);
    }

    @Test
    void the_same_order_by_many_at_once_is_one_job() {
        List<CompletableFuture<ApiAnswer>> orders =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> order("xlsx", "en")))
                        .limit(8)
                        .toList();
        List<ApiAnswer> answers = orders.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(ApiAnswer::status).isSubsetOf(200, 202);
        assertThat(answers.stream().map(KeptDocumentsIT::address).distinct()).hasSize(1);
        ready(address(answers.get(0)));
        assertThat(starts(answers.get(0))).isEqualTo(1);
        assertThat(OTTO.get("/audits/" + opinion + "/documents").json().path("items")).hasSize(1);
    }

    @Test
    void a_document_whose_file_is_gone_is_prepared_again() throws IOException {
        String where = address(order("json", "en").expect(202));
        JsonNode first = ready(where);
        JsonNode leftOut =
                OTTO.get("/audits/" + opinion + "/report.json").expect(200).json().path("leftOut");
        assertThat(leftOut.path("whole").asBoolean()).isTrue();
        assertThat(leftOut.path("steps").size())
                .as("as they were sealed")
                .isEqualTo(
                        HouseDatabase.number(
                                "select count(*) from audit_left_out where opinion = ?",
                                Long.parseLong(opinion)));
        Path file = FOLDER.resolve(first.path("sha256").asText());
        Files.delete(file);

        JsonNode gone = OTTO.get(where).expect(200).json();
        assertThat(gone.path("state").asText()).isEqualTo("expired");
        assertThat(gone.path("file").isNull()).isTrue();
        assertThat(sha256(whole(OTTO, "/audits/" + opinion + "/report.json")))
                .isEqualTo(first.path("sha256").asText());

        assertThat(address(order("json", "en").expect(202))).isEqualTo(where);
        assertThat(ready(where).path("sha256")).isEqualTo(first.path("sha256"));
        assertThat(file).exists();
    }

    @Test
    void what_a_killed_server_left_is_taken_up_and_swept() throws IOException {
        ApiAnswer ordered = order("xlsx", "en").expect(202);
        JsonNode whole = ready(address(ordered));
        Files.delete(FOLDER.resolve(whole.path("sha256").asText()));
        Path half = Files.writeString(FOLDER.resolve("report-half.tmp"), "half");
        Path young = Files.writeString(FOLDER.resolve("report-young.tmp"), "still written");
        FileTime now = Files.getLastModifiedTime(half);
        Files.setLastModifiedTime(half, FileTime.from(now.toInstant().minus(Duration.ofHours(2))));
        HouseDatabase.change(
                """
                update opinion_document
                set state = 'running', bytes = null, sha256 = null, finished_at = null,
                    rows_written = 1, lease_until = '2020-01-01Z'
                where number = %d
                """
                        .formatted(number(ordered)));

        assertThat(ready(address(ordered)).path("sha256")).isEqualTo(whole.path("sha256"));
        assertThat(starts(ordered)).isEqualTo(2);
        Patience.until("the half file is swept", () -> !Files.exists(half));
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void a_folder_that_cannot_be_written_fails_in_words_and_can_be_tried_again()
            throws IOException {
        Files.createDirectories(FOLDER);
        Files.move(FOLDER, ASIDE);
        Files.writeString(FOLDER, "no folder");

        String where = address(order("pdf", "en").expect(202));
        Patience.until(
                "the job has failed",
                () -> OTTO.get(where).json().path("state").asText().equals("failed"));
        assertThat(OTTO.get(where).json().path("reason").asText()).isEqualTo("storage-failed");
        OTTO.get("/audits/" + opinion + "/report.pdf").expectProblem(503, "storage-failed");

        Files.delete(FOLDER);
        Files.move(ASIDE, FOLDER);
        assertThat(address(order("pdf", "en").expect(202))).isEqualTo(where);
        assertThat(ready(where).path("reason").isNull()).isTrue();
    }

    @Test
    void what_was_used_longest_ago_makes_room() throws IOException {
        Files.createDirectories(FOLDER);
        Path file = Files.writeString(FOLDER.resolve(GHOST), "a large one");
        HouseDatabase.change(
                """
                insert into opinion_document (opinion, form, language, ordered_by, ordered_at,
                    state, rows_total, rows_written, bytes, sha256, finished_at, used_at)
                select %s, 'pdf', 'ru', id, now(), 'done', 1, 1, 1::bigint << 40, '%s', now(),
                    '2020-01-01Z'
                from person where login = 'otto'
                """
                        .formatted(opinion, GHOST));

        JsonNode made = ready(address(order("csv", "en").expect(202)));

        assertThat(
                        HouseDatabase.texts(
                                "select state from opinion_document where sha256 = ?", GHOST))
                .containsExactly("expired");
        Patience.until("its file is gone", () -> !Files.exists(file));
        assertThat(FOLDER.resolve(made.path("sha256").asText())).exists();
    }

    @Test
    void two_are_made_at_a_time_and_twenty_may_wait() {
        String other = opinion;
        orderAnOpinion();
        String another = opinion;
        orderAnOpinion();
        // Two that are being made by a server that never ends, and twenty behind them.
        HouseDatabase.change(
                """
                insert into opinion_document (opinion, form, language, ordered_by, ordered_at,
                    state, lease_until, rows_total)
                select o.number, f.form, l.language, p.id, '2020-01-01Z',
                    case when row_number() over () <= 2 then 'running' else 'queued' end,
                    '2100-01-01Z', 1
                from (values (%s), (%s)) o (number),
                    (values ('csv'), ('xlsx'), ('pdf'), ('json')) f (form),
                    (values (''), ('en'), ('fi'), ('ru')) l (language), person p
                where p.login = 'otto'
                limit 22
                """
                        .formatted(other, another));
        order("csv", "en").expectProblem(429, "too-many-requests");

        HouseDatabase.change(
                "delete from opinion_document where state = 'queued' and ordered_at = '2020-01-01Z'");
        ApiAnswer third = order("csv", "en").expect(202);
        Events.settle();
        assertThat(OTTO.get(address(third)).json().path("state").asText()).isEqualTo("queued");
        assertThat(starts(third)).isZero();

        HouseDatabase.change("delete from opinion_document where ordered_at = '2020-01-01Z'");
        ready(address(third));
    }

    @Test
    void a_broken_download_goes_on_where_it_stopped() {
        JsonNode document = ready(address(order("csv", "en").expect(202)));
        String report = "/audits/" + opinion + "/report.csv";
        byte[] all = whole(OTTO, report);
        HttpResponse<byte[]> rest =
                OTTO.with("Range", "bytes=100-")
                        .with("If-Range", '"' + document.path("sha256").asText() + '"')
                        .download(report);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .hasValue("bytes 100-%d/%d".formatted(all.length - 1, all.length));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(all, 100, all.length));
        HttpResponse<byte[]> other =
                OTTO.with("Range", "bytes=100-").with("If-Range", "\"other\"").download(report);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void bad_orders_and_other_people_are_refused() {
        String documents = "/audits/" + opinion + "/documents";
        OTTO.post(documents, Map.of("form", "docx")).expectError("form", "unknown-value");
        OTTO.post(documents, Map.of()).expectError("form", "required");
        OTTO.post(documents, Map.of("form", "pdf", "language", "sv"))
                .expectError("language", "unknown-value");
        OTTO.post(documents, Map.of("form", "pdf", "copies", "2"))
                .expectError("copies", "unknown-field");
        OTTO.get("/audits/" + opinion + "/report.pdf?language=sv")
                .expectError("language", "unknown-value");
        OTTO.post("/audits/999999/documents", Map.of("form", "pdf"))
                .expectProblem(404, "not-found");
        OTTO.get("/audits/999999/documents").expectProblem(404, "not-found");
        OTTO.get(documents + "/999999").expectProblem(404, "not-found");
        String where = address(order("pdf", "en").expect(202));
        OTTO.get(where.replace("/audits/" + opinion, "/audits/999999"))
                .expectProblem(404, "not-found");
        for (String other : List.of("aino", "kaisa", "sanni", "maria")) {
            ApiCaller caller = ApiCaller.as(other);
            caller.post(documents, Map.of("form", "pdf")).expectProblem(403, "forbidden");
            caller.get(documents).expectProblem(403, "forbidden");
            caller.get(where).expectProblem(403, "forbidden");
        }
        ready(where);
    }

    private ApiAnswer order(String form, String language) {
        return OTTO.post(
                "/audits/" + opinion + "/documents", Map.of("form", form, "language", language));
    }

    private static String address(ApiAnswer ordered) {
        return ordered.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/api/v1", "");
    }

    private static long number(ApiAnswer ordered) {
        return ordered.json().path("number").asLong();
    }

    private static long starts(ApiAnswer ordered) {
        return HouseDatabase.number(
                "select starts from opinion_document where number = ?", number(ordered));
    }

    private static JsonNode ready(String where) {
        Patience.until(
                () -> OTTO.get(where).http().body(),
                Patience.LONG,
                () -> OTTO.get(where).expect(200).json().path("state").asText().equals("done"));
        return OTTO.get(where).json();
    }

    private static byte[] whole(ApiCaller caller, String path) {
        HttpResponse<byte[]> answer = caller.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(String.valueOf(answer.body().length));
        assertThat(answer.headers().firstValue("ETag")).hasValue('"' + sha256(answer.body()) + '"');
        return answer.body();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
