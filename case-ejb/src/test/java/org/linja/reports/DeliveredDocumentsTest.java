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
import org.junit.jupiter.params.provider.ValueSource;
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
                        "ERP & <b>",
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
                                "NIGHTS",
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
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_same_delivery_is_the_same_bytes(String language) {
        assertThat(paper(language)).isEqualTo(paper(language));
        assertThat(DeliveredCsv.of(SERVICE)).isEqualTo(DeliveredCsv.of(ADelivery.service()));
    }

    @Test
    void every_line_of_the_csv_has_all_cells() {
        List<String> lines = DeliveredCsv.of(SERVICE).lines().toList();
        int columns = lines.get(0).split(",", -1).length;
        assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
        assertThat(lines)
                .hasSize(1 + SERVICE.lines().targets().size() + SERVICE.lines().counts().size())
                .contains(
                        "ACME-GOLD,2,3.1.1.2,target,restore,critical,PT4H,NIGHTS,true,true,"
                                + "7,5,2,0,3600,40000,L-100017,true,,",
                        "ACME-GOLD,2,6.1,reopening,,,,,,,,,,,,,,,case-reopened,4",
                        "ACME-GOLD,1,5.1,languages,,,en fi ru,,,,,,,,,,,,not-measured,");
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
