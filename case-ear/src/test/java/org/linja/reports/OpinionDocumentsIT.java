package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;

/** One opinion in four forms: each read back by another library, all compared with SQL. */
class OpinionDocumentsIT {
    private static final ApiCaller OTTO = ApiCaller.as("otto");

    @SuppressWarnings("NullAway.Init")
    private static String number;

    /** What one clock's verdict is in all forms. */
    private record Judged(
            String caseNumber,
            String clock,
            String verdict,
            String line,
            long target,
            String elapsed) {}

    @BeforeAll
    static void orderAnOpinion() {
        number =
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
                () -> "opinion " + number + " is done",
                Patience.LONG,
                () -> OTTO.get("/audits/" + number).json().path("state").asText().equals("done"));
    }

    @Test
    void csv_workbook_json_and_database_agree_on_every_verdict() throws IOException {
        List<Judged> kept = database();
        assertThat(kept).isNotEmpty();
        assertThat(csv()).isEqualTo(kept);
        assertThat(json()).isEqualTo(kept);
        assertThat(workbook()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_paper_agrees_with_the_database_in_every_language(String language) throws IOException {
        String text = paper(language);
        NumberFormat count =
                NumberFormat.getIntegerInstance(
                        language.equals("en") ? Locale.UK : Locale.forLanguageTag(language));
        HouseDatabase.ask(
                        "select count(*), count(*) filter (where verdict = 'met'),"
                                + " count(*) filter (where verdict = 'missed'),"
                                + " count(*) filter (where verdict = 'undecidable')"
                                + " from audit_verdict where opinion = ?::bigint"
                                + " group by severity, clock",
                        row ->
                                String.join(
                                        " ",
                                        count.format(row.getLong(1)),
                                        count.format(row.getLong(2)),
                                        count.format(row.getLong(3)),
                                        count.format(row.getLong(4))),
                        number)
                .forEach(figures -> assertThat(text).contains(figures));
        long missed = HouseDatabase.number(missed() + "and opinion = ?::bigint", number);
        long beside =
                HouseDatabase.number(
                        "select least(200, count(*)) from audit_side_verdict"
                                + " where opinion = ?::bigint",
                        number);
        long leftOut =
                HouseDatabase.number(
                        "select count(*) from audit_left_out where opinion = ?::bigint", number);
        assertThat(Stream.of(text.split("\\R")).filter(line -> line.startsWith("L-")).count())
                .as("breaches, disputed clocks and steps left out listed")
                .isEqualTo(missed + beside + leftOut);
        assertThat(text)
                .contains(
                        HouseDatabase.texts(
                                "select distinct zone from audit_verdict where opinion = ?::bigint",
                                number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx", "pdf"})
    void the_same_opinion_is_the_same_bytes_and_names_itself(String form) {
        String path = "/audits/" + number + "/report." + form;
        HttpResponse<byte[]> once = OTTO.speaking("fi").download(path);
        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(once.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"linja-audit-" + number + "." + form + "\"");
        assertThat(once.headers().firstValue("ETag")).isPresent();
        assertThat(OTTO.speaking("fi").download(path).body()).isEqualTo(once.body());
        for (String other : List.of("aino", "kaisa", "sanni", "maria")) {
            ApiCaller.as(other).get(path).expectProblem(403, "forbidden");
        }
        OTTO.get("/audits/999999/report." + form).expectProblem(404, "not-found");
    }

    @Test
    void breaches_come_page_by_page_and_are_all_there_are() {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    OTTO.get("/audits/" + number + "/breaches?limit=2" + after).expect(200).json();
            found.addAll(Json.each(page.path("items"), "case"));
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        assertThat(found)
                .isEqualTo(
                        HouseDatabase.texts(
                                "select 'L-' || case_id from audit_verdict where verdict = 'missed'"
                                        + " and opinion = ?::bigint"
                                        + " order by customer_code, case_id, clock",
                                number));
        OTTO.get("/audits/" + number + "/breaches?after=%3D1")
                .expectError("after", "unknown-value");
        OTTO.get("/audits/" + number + "/comparison?with=" + number)
                .expectError("with", "same-opinion");
    }

    private static String missed() {
        return "select count(*) from audit_verdict where verdict = 'missed' ";
    }

    private static List<Judged> database() {
        return HouseDatabase.ask(
                "select case_id, clock, verdict, line, target_seconds,"
                        + " coalesce(elapsed_seconds::text, '')"
                        + " from (select 0 as place, opinion, customer_code, case_id, clock, verdict,"
                        + " line, target_seconds, elapsed_seconds from audit_verdict"
                        + " union all"
                        + " select array_position(array['critical', 'high', 'medium', 'low'], severity),"
                        + " opinion, customer_code, case_id, clock, verdict, line, target_seconds,"
                        + " elapsed_seconds from audit_side_verdict) told"
                        + " where opinion = ?::bigint"
                        + " order by customer_code collate \"C\", case_id, clock collate \"C\", place",
                row ->
                        new Judged(
                                "L-" + row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6)),
                number);
    }

    private static List<Judged> csv() throws IOException {
        String text = new String(bytes("csv", "en"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream()
                    .map(
                            row -> {
                                OffsetDateTime.parse(row.getField("started_at"));
                                return new Judged(
                                        row.getField("case"),
                                        row.getField("clock"),
                                        row.getField("verdict"),
                                        row.getField("line"),
                                        Long.parseLong(row.getField("target_seconds")),
                                        row.getField("elapsed_seconds"));
                            })
                    .toList();
        }
    }

    private static List<Judged> json() {
        JsonNode report = Json.read(new String(bytes("json", "en"), StandardCharsets.UTF_8));
        List<Judged> found = new ArrayList<>();
        long counted = 0;
        for (JsonNode verdict : report.path("verdicts")) {
            counted += verdict.path("governs").asBoolean(true) ? 1 : 0;
            found.add(
                    new Judged(
                            verdict.path("case").asText(),
                            verdict.path("clock").asText(),
                            verdict.path("verdict").asText(),
                            verdict.path("line").asText(),
                            verdict.path("targetSeconds").asLong(),
                            verdict.path("elapsedSeconds").isNull()
                                    ? ""
                                    : verdict.path("elapsedSeconds").asText()));
        }
        assertThat(report.path("all").path("clocks").asLong()).isEqualTo(counted);
        return found;
    }

    /** The workbook speaks English here; its words are turned back into those of the API. */
    private static List<Judged> workbook() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes("xlsx", "en")))) {
            return book.getSheet(1).orElseThrow().read().stream()
                    .skip(1)
                    .map(
                            row ->
                                    new Judged(
                                            text(row, 1),
                                            slug(text(row, 5)),
                                            slug(text(row, 16))
                                                    .replace("not-decided", "undecidable"),
                                            slug(text(row, 6)).replace("no-line", ""),
                                            row.getCell(10).asNumber().longValue(),
                                            row.getOptionalCell(14)
                                                    .map(Cell::asNumber)
                                                    .map(value -> value.toBigInteger().toString())
                                                    .orElse("")))
                    .toList();
        }
    }

    private static String paper(String language) throws IOException {
        try (PDDocument paper = Loader.loadPDF(bytes("pdf", language))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(paper);
        }
    }

    private static byte[] bytes(String form, String language) {
        HttpResponse<byte[]> answer =
                OTTO.speaking(language).download("/audits/" + number + "/report." + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
