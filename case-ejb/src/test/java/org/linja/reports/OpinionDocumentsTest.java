package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.VerdictLine;

/** One opinion, three documents: read back by other libraries than they were written by. */
class OpinionDocumentsTest {
    private static final OpinionDocument OPINION = AnOpinion.of(1203);

    /** Points that stay white on the right of every page. */
    private static final double MARGIN = 40;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void workbook_paper_and_json_agree_to_the_last_figure(String language) throws IOException {
        Figure all = OPINION.view().sheet().all();
        JsonObject json = json();
        assertThat(json.getJsonObject("all").getInt("missed")).isEqualTo((int) all.missed());
        assertThat(verdicts(json, "missed")).isEqualTo(all.missed());
        assertThat(verdicts(json, "met")).isEqualTo(all.met());

        List<Row> rows = sheet(workbook(language), 1);
        assertThat(rows).hasSize((int) all.clocks() + 1);
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        assertThat(
                        rows.stream()
                                .filter(row -> text(row, 16).equals(words.say("verdict.missed")))
                                .count())
                .isEqualTo(all.missed());

        String paper = paperText(language);
        for (Figure figure : OPINION.view().sheet().byMonth()) {
            assertThat(paper)
                    .contains(
                            String.join(
                                    " ",
                                    words.month(figure.key()),
                                    words.count(figure.clocks()),
                                    words.count(figure.met()),
                                    words.count(figure.missed()),
                                    words.count(figure.undecidable())));
        }
        assertThat(paper).contains(words.say("opinion.name", 7), "Europe/Helsinki");
    }

    @Test
    void every_verdict_stands_in_workbook_and_json_as_it_was_judged() throws IOException {
        List<VerdictLine> lines = new ArrayList<>();
        OPINION.verdicts().accept(lines::add);
        JsonArray verdicts = json().getJsonArray("verdicts");
        List<Row> rows = sheet(workbook("en"), 1);
        for (int i = 0; i < lines.size(); i++) {
            VerdictLine line = lines.get(i);
            JsonObject verdict = verdicts.getJsonObject(i);
            Row row = rows.get(i + 1);
            assertThat(verdict.getString("case")).isEqualTo(text(row, 1));
            assertThat(Instant.parse(verdict.getString("startedAt"))).isEqualTo(line.startedAt());
            assertThat(date(row, 11))
                    .isEqualTo(line.startedAt().atZone(ZoneId.of(line.zone())).toLocalDateTime());
            if (line.elapsedSeconds() == null) {
                assertThat(verdict.isNull("elapsedSeconds")).isTrue();
                assertThat(text(row, 14)).isEmpty();
            } else {
                assertThat(verdict.getJsonNumber("elapsedSeconds").longValue())
                        .isEqualTo(line.elapsedSeconds());
                assertThat(row.getCell(14).asNumber().longValue()).isEqualTo(line.elapsedSeconds());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void a_paper_tells_hands_and_readings_only_where_its_rule_recorded_them(String language)
            throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        OpinionDocument newer = AnOpinion.of(1203, "2");
        String paper = text(bytes(out -> OpinionPaper.write(newer, words, out)));
        Figure other = newer.view().sheet().readings().get(1);
        assertThat(paper)
                .contains(words.say("hands.customer") + " 7")
                .contains(words.say("reading.other") + " " + words.count(other.clocks()));
        assertThat(paperText(language)).doesNotContain(words.say("reading.other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void what_counts_in_no_total_is_told_beside_it_and_only_where_there_is_any(String language)
            throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        OpinionDocument disputed = AnOpinion.disputed();
        assertThat(text(bytes(out -> OpinionPaper.write(disputed, words, out))))
                .contains(words.say("total.side"), words.say("side.customer") + " 1 0 1 0")
                .contains(words.say("paper.no-breach"));
        List<Row> rows = sheet(bytes(out -> OpinionWorkbook.write(disputed, words, out)), 1);
        assertThat(text(rows.get(1), 17)).isEqualTo(words.say("side.both"));
        assertThat(text(rows.get(2), 17)).isEqualTo(words.say("side.customer"));
        assertThat(text(rows.get(2), 18)).isEqualTo(words.say("no"));
        assertThat(paperText(language)).doesNotContain(words.say("total.side"));
        assertThat(json().getJsonArray("verdicts").getJsonObject(0)).doesNotContainKey("heldBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void steps_left_out_stand_in_each_document_with_their_reasons_and_only_where_they_were_sealed(
            String language) throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        OpinionDocument opinion = AnOpinion.leavingOut();
        String paper = text(bytes(out -> OpinionPaper.write(opinion, words, out)));
        assertThat(paper)
                .contains(words.say("paper.left-out"), words.say("left-out.template") + " 0")
                .contains(words.say("left-out.deviation") + " 1", "D-12", "L-100001");
        byte[] book = bytes(out -> OpinionWorkbook.write(opinion, words, out));
        List<Row> rows = sheet(book, 3);
        assertThat(rows).hasSize(3);
        assertThat(text(rows.get(1), 5)).isEqualTo("tests");
        assertThat(text(rows.get(1), 10)).isEqualTo("D-12");
        assertThat(text(rows.get(2), 9)).isEqualTo(words.say("left-out.none"));
        JsonObject sealed =
                Json.createReader(
                                new ByteArrayInputStream(
                                        bytes(out -> OpinionJson.write(opinion, out))))
                        .readObject()
                        .getJsonObject("leftOut");
        assertThat(sealed.getInt("procedures")).isEqualTo(5);
        JsonObject finding = sealed.getJsonArray("steps").getJsonObject(1);
        assertThat(finding.getString("reason")).isEqualTo("none");
        assertThat(finding.isNull("at")).isTrue();
        assertThat(json()).doesNotContainKey("leftOut");
        assertThat(paperText(language)).doesNotContain(words.say("paper.left-out"));
    }

    @Test
    void every_letter_of_a_paper_is_found_and_what_was_handed_on_earlier_stays_as_it_was()
            throws IOException {
        ReportWords words = new ReportWords(Locale.ENGLISH);
        OpinionDocument earlier = AnOpinion.leavingOut();
        OpinionDocument later = AnOpinion.sealedNow(earlier);
        String finding = words.say("left-out.none");
        assertThat(finding).contains("fi");
        assertThat(text(bytes(out -> OpinionPaper.write(later, words, out)))).contains(finding);
        assertThat(text(bytes(out -> OpinionPaper.write(earlier, words, out))))
                .doesNotContain(finding);
    }

    @Test
    void what_looks_like_a_formula_is_a_text_in_the_workbook() throws IOException {
        Row first = sheet(workbook("en"), 1).get(1);
        assertThat(text(first, 2)).isEqualTo(AnOpinion.FORMULA);
        assertThat(first.getCell(2).getFormula()).isNull();
    }

    @Test
    void what_looks_like_markup_is_a_text_on_paper() throws IOException {
        assertThat(paperText("en")).contains(AnOpinion.ORDERED_BY);
    }

    @Test
    void what_looks_like_markup_is_a_text_in_json() {
        assertThat(json().getJsonArray("notJudgedCases").getJsonObject(1).getString("reference"))
                .isEqualTo(AnOpinion.MARKUP);
    }

    @Test
    void the_same_opinion_is_the_same_bytes_at_another_hour() throws Exception {
        byte[] workbook = workbook("fi");
        byte[] paper = paper("fi");
        byte[] json = bytes(out -> OpinionJson.write(OPINION, out));
        // The library writes its own clock to the millisecond.
        long before = System.nanoTime();
        while (System.nanoTime() - before < 3_000_000) {
            Thread.onSpinWait();
        }
        assertThat(workbook("fi")).isEqualTo(workbook);
        assertThat(paper("fi")).isEqualTo(paper);
        assertThat(bytes(out -> OpinionJson.write(OPINION, out))).isEqualTo(json);
    }

    @Test
    void the_workbook_is_dated_by_the_opinion_alone() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook("en")))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("2026-11-20T14:30:00Z");
                }
            }
        }
    }

    @Test
    void the_paper_is_dated_by_the_opinion_alone() throws IOException {
        try (PDDocument paper = Loader.loadPDF(paper("en"))) {
            PDDocumentInformation about = paper.getDocumentInformation();
            assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-11-20T14:30:00Z");
            assertThat(about.getModificationDate().toInstant()).isEqualTo("2026-11-20T14:30:00Z");
        }
    }

    @Test
    void heads_of_the_workbook_stay_and_filter() throws IOException {
        String sheet = part(workbook("en"), "xl/worksheets/sheet2.xml");
        assertThat(sheet).contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter");
    }

    @Test
    void the_paper_names_its_language_and_numbers_its_pages() throws IOException {
        try (PDDocument paper = Loader.loadPDF(paper("ru"))) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Заключение 7");
            int pages = paper.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(paper)).contains("2 / " + pages);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void no_word_of_the_paper_runs_over_its_margin(String language) throws IOException {
        List<String> over = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(paper(language))) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            double right = text.getXDirAdj() + text.getWidthDirAdj();
                            if (right > getCurrentPage().getMediaBox().getWidth() - MARGIN) {
                                over.add(getCurrentPageNo() + ": " + text.getUnicode());
                            }
                            super.processTextPosition(text);
                        }
                    };
            assertThat(stripper.getText(paper)).isNotEmpty();
        }
        assertThat(over).isEmpty();
    }

    private static JsonObject json() {
        return Json.createReader(
                        new ByteArrayInputStream(bytes(out -> OpinionJson.write(OPINION, out))))
                .readObject();
    }

    private static long verdicts(JsonObject json, String verdict) {
        return json.getJsonArray("verdicts").stream()
                .filter(line -> line.asJsonObject().getString("verdict").equals(verdict))
                .count();
    }

    private static byte[] paper(String language) {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        return bytes(out -> OpinionPaper.write(OPINION, words, out));
    }

    private static String paperText(String language) throws IOException {
        return text(paper(language));
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument paper = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(paper);
        }
    }

    private byte[] workbook(String language) throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        Path raw = Files.createTempFile(folder, "workbook", ".xlsx");
        Files.write(raw, bytes(out -> OpinionWorkbook.write(OPINION, words, out)));
        ByteArrayOutputStream steady = new ByteArrayOutputStream();
        SteadyZip.copy(
                raw,
                steady,
                Objects.requireNonNull(OPINION.view().opinion().finishedAt()),
                share -> {});
        return steady.toByteArray();
    }

    private static List<Row> sheet(byte[] workbook, int index) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheet(index).orElseThrow().read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private static LocalDateTime date(Row row, int column) {
        return Optional.ofNullable(row.getCell(column)).orElseThrow().asDate();
    }

    private static byte[] bytes(Consumer<OutputStream> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.accept(out);
        return out.toByteArray();
    }
}
