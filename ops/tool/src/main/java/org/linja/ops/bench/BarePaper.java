package org.linja.ops.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.linja.platform.paper.PaperPress;
import org.xml.sax.SAXException;

/**
 * A paper that looks like the record of a case and is printed by the same press, without any house:
 * no journal is read, no number taken, nothing signed and nothing kept.
 */
final class BarePaper {
    private static final String STYLE = "/org/linja/documents/templates/document.css";
    private static final String ROW =
            "<tr><td class=\"when\">12 January 2026, 10:00</td><td class=\"who\">Aino Virtanen</td>"
                    + "<td><p><b>Note</b></p><p class=\"said\">%s</p></td></tr>";

    private BarePaper() {}

    static byte[] print(int entries, String text, long id) throws IOException {
        try (InputStream style =
                Objects.requireNonNull(PaperPress.class.getResourceAsStream(STYLE))) {
            String paper =
                    "<html lang=\"en\"><head><title>Record of the case</title>"
                            + "<meta name=\"subject\" content=\"Record of the case\"/>"
                            + "<meta name=\"description\" content=\"Record of the case\"/><style>"
                            + new String(style.readAllBytes(), StandardCharsets.UTF_8)
                            + "</style></head><body><p class=\"brand\">Linja</p>"
                            + "<h1>Record of the case</h1><table class=\"grid\"><thead><tr>"
                            + "<th class=\"when\">When</th><th class=\"who\">Who</th><th>What</th>"
                            + "</tr></thead><tbody>"
                            + ROW.formatted(text).repeat(entries)
                            + "</tbody></table></body></html>";
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PaperPress.printToKeep(
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            paper.getBytes(StandardCharsets.UTF_8))),
                    id,
                    Instant.parse("2026-01-12T08:00:00Z"),
                    printed);
            return printed.toByteArray();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("This paper is well formed", impossible);
        }
    }

    static int pages(byte[] printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed)) {
            return document.getNumberOfPages();
        }
    }
}
