package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.ContractRow;
import org.linja.contracts.ContractText;
import org.linja.contracts.rules.VersionStanding;

class AnnexPaperTest {
    private static final Instant SIGNED = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "acme, en", "acme, fi", "acme, ru",
        "globex, en", "globex, fi", "globex, ru",
        "valtti, en", "valtti, fi", "valtti, ru",
        "uci, en", "uci, fi", "uci, ru"
    })
    void every_shipped_contract_can_be_printed_in_every_language_and_twice_the_same(
            String contract, String language) throws IOException {
        byte[] printed = printed(contract, language);
        assertThat(new String(printed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(printed(contract, language)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void whoever_settles_disputes_stands_there_by_name_however_long_it_is(String language)
            throws IOException {
        String firm = "Pohjois-Suomen Voimalaitoshuolto ja Sähköasennus ".repeat(4).strip();
        String arbiter = "Aleksandra Wilhelmiina Konstantinovna ".repeat(3).strip();
        String paper = text(printed("acme", language, firm, arbiter));
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        assertThat(paper)
                .contains(words.say("annex.dispute", arbiter, "8:00"))
                .doesNotContain("kaisa")
                .contains(firm);
    }

    /** What stands on the paper, however its lines are broken. */
    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }

    private static byte[] printed(String contract, String language) throws IOException {
        return printed(contract, language, "Acme & Söhne <Oy>", "Kaisa Ranta");
    }

    private static byte[] printed(String contract, String language, String firm, String arbiter)
            throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        AnnexPaperTest.class.getResourceAsStream(
                                "/org/linja/demo/" + contract + ".json"))) {
            String terms = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ContractRow row =
                    new ContractRow(
                            7,
                            "ACME",
                            firm,
                            "Europe/Helsinki",
                            "ACME-PLATINUM",
                            2,
                            SIGNED,
                            null,
                            VersionStanding.IN_FORCE,
                            ContractText.parse(terms),
                            "0".repeat(64),
                            "Sanni Metsä",
                            "Mikko Aho",
                            SIGNED);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AnnexPaper.write(row, arbiter, new ReportWords(Locale.forLanguageTag(language)), out);
            return out.toByteArray();
        }
    }
}
