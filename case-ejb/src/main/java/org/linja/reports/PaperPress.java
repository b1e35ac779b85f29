package org.linja.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * Prints a paper as PDF. It fetches nothing, from nowhere: typeface and style travel with the
 * application. Nothing of the hour of printing is in the result.
 */
final class PaperPress {
    private static final String FONT = "Plex";

    private PaperPress() {}

    /**
     * Prints to {@code out}, which stays open.
     *
     * @param id two papers of the same id and content are the same bytes
     * @param madeAt the moment the document counts as made
     */
    static void print(Document paper, long id, Instant madeAt, OutputStream out) {
        XRLog.setLoggingEnabled(false);
        try (PdfBoxRenderer renderer = builder(paper).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, madeAt);
            document.setDocumentId(id);
            document.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PdfRendererBuilder builder(Document paper) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(paper, null);
        builder.withProducer("Linja");
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.useFont(
                () -> resource("fonts/IBMPlexSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(
                () -> resource("fonts/IBMPlexSans-SemiBold.ttf"),
                FONT,
                600,
                FontStyle.NORMAL,
                true);
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new IllegalStateException("A paper fetches nothing: " + uri);
                },
                "http",
                "https",
                "file",
                "ftp",
                "jar",
                "data");
        return builder;
    }

    private static void date(PDDocument document, Instant madeAt) throws IOException {
        GregorianCalendar made = GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(made);
        about.setModificationDate(made);
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    described
                            .replaceAll(
                                    "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)",
                                    "$1" + madeAt + "$2")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(PaperPress.class.getResourceAsStream(name), name);
    }

    /** The style of all papers, with the line that runs at the foot of each page. */
    static String style(String running) {
        try (InputStream in = resource("paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("RUNNING", running.replace("\\", "").replace("\"", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
