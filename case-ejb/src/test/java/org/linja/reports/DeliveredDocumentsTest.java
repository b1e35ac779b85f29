package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.reports.DeliveredSheet.OtherRow;
import org.linja.reports.DeliveredSheet.TargetRow;

/** Sold and delivered as documents. */
class DeliveredDocumentsTest {
    private static final DeliveredService SERVICE = ADelivery.service();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_paper_says_promise_and_delivery_in_every_language(String language) throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        String paper = text(paper(language)).replaceAll("[\\s\u00a0\u202f]+", " ");
        assertThat(paper)
                .contains(
                        words.say("delivered.title"),
                        words.say("measure.not-measured"),
                        words.say("measure.not-allowed", 2),
                        "3.1.1.2",
                        "ERP &",
                        "<b>",
                        "L-100017",
                        "Europe/Helsinki",
                        words.say("promise.arbiter", "Kaisa Ranta", "8:00"));
        DeliveredSheet sheet = DeliveredWords.sheet(SERVICE, words);
        assertThat(sheet.agrees()).isTrue();
        assertThat(sheet.chapters().get(0).rows())
                .extracting(TargetRow::promised)
                .contains(
                        List.of(
                                "4:00",
                                words.say("hours.every-day", "22:00–06:00") + " (EET)",
                                words.say("promise.pause.question"),
                                words.say("promise.pause.vendor")));
        assertThat(sheet.chapters().get(0).rows())
                .extracting(TargetRow::note)
                .containsExactly(
                        "",
                        words.say("delivered.not-called-upon"),
                        "",
                        words.say("delivered.still-running"));
        // A line that is broken between two words may stand beside another cell's.
        for (TargetRow row : sheet.chapters().get(0).rows()) {
            assertThat(paper)
                    .contains(
                            String.join(
                                    " ",
                                    row.clocks(),
                                    row.met(),
                                    row.missed(),
                                    row.undecidable(),
                                    row.share().replaceAll("[\u00a0\u202f]", " "),
                                    row.median(),
                                    row.longest()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Mon–Wed 09:00–17:00 (EET) | Critical (Acknowledge, Restore): at the \
                    deadline everybody on duty (Line 2), 0:10 later a person named for it, up to 3 \
                    times every 0:05.
                    fi | ma–ke 09:00–17:00 (EET) | Kriittinen (Vastaanotto, Palvelun palautus): \
                    määräajan umpeuduttua kaikki päivystäjät (2. linja), 0:10 myöhemmin siihen \
                    nimetty henkilö, enintään 3 kertaa 0:05 välein.
                    ru | пн–ср 09:00–17:00 (EET) | Критическая (Подтверждение, \
                    Восстановление): по истечении срока – все дежурные (2-я линия), ещё \
                    через 0:10 – назначенный для этого сотрудник, до 3 раз каждые 0:05.
                    """)
    void hours_and_ladders_are_told_in_words_on_paper_and_beside_their_codes_in_the_csv(
            String language, String hours, String ladder) throws IOException {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        assertThat(DeliveredWords.sheet(SERVICE, words).others())
                .extracting(OtherRow::promised)
                .contains(hours, ladder);
        String paper = text(paper(language)).replaceAll("[\\s\u00a0\u202f]+", " ");
        assertThat(paper).contains(hours).doesNotContain("OFFICE", "NIGHTS", "CRITICAL");
        assertThat(csv(language, SERVICE).lines())
                .anyMatch(line -> line.contains(",OFFICE,") && line.contains(hours))
                .anyMatch(line -> line.contains(",CRITICAL,") && line.contains(ladder));
    }

    @Test
    void what_was_published_later_is_told_by_its_code() {
        assertThat(
                        DeliveredWords.sheet(
                                        ADelivery.withoutWords(), new ReportWords(Locale.ENGLISH))
                                .others())
                .extracting(OtherRow::promised)
                .contains("OFFICE", "CRITICAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_same_delivery_is_the_same_bytes(String language) {
        assertThat(paper(language)).isEqualTo(paper(language));
        assertThat(csv(language, SERVICE)).isEqualTo(csv(language, ADelivery.service()));
    }

    @Test
    void every_line_of_the_csv_has_all_cells() {
        List<String> lines = csv("en", SERVICE).lines().toList();
        int columns = cells(lines.get(0));
        assertThat(lines).allMatch(line -> cells(line) == columns);
        assertThat(lines)
                .hasSize(1 + SERVICE.lines().targets().size() + SERVICE.lines().counts().size())
                .contains(
                        "ACME-GOLD,2,3.1.1.2,target,restore,critical,PT4H,NIGHTS,true,true,"
                                + "7,5,2,0,3600,40000,L-100017,true,,,"
                                + "\"4:00, every day 22:00–06:00 (EET), questions pause, "
                                + "vendors pause\"",
                        "ACME-GOLD,2,6.1,reopening,,,,,,,,,,,,,,,case-reopened,4,always",
                        "ACME-GOLD,1,5.1,languages,,,en fi ru,,,,,,,,,,,,not-measured,,"
                                + "\"English, Finnish, Russian\"");
    }

    /** A quoted cell may have commas. */
    private static int cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    private static String csv(String language, DeliveredService service) {
        return DeliveredCsv.of(service, new ReportWords(Locale.forLanguageTag(language)));
    }

    private static byte[] paper(String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeliveredPaper.write(SERVICE, new ReportWords(Locale.forLanguageTag(language)), out);
        return out.toByteArray();
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
