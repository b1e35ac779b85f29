package org.linja.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * Prints a paper as PDF. It fetches nothing, from nowhere: typeface and style travel with the
 * application. Nothing of the hour of printing is in the result.
 */
public final class PaperPress {
    private static final String FONT = "Plex";

    // Of a file of a typeface: its header, and each entry of its list of tables, in bytes.
    private static final int HEADER = 12;
    private static final int TABLE = 16;

    private PaperPress() {}

    /**
     * Prints to {@code out}, which stays open. Two letters may be drawn as one sign, which nobody
     * finds by its letters: only for papers of which some like that were handed on.
     *
     * @param id two papers of the same id and content are the same bytes
     * @param madeAt the moment the document counts as made
     */
    public static void print(Document paper, long id, Instant madeAt, OutputStream out) {
        print(builder(paper, PaperPress::resource), id, madeAt, out);
    }

    /** As {@link #print}, with every letter as a letter. */
    public static void printLetters(Document paper, long id, Instant madeAt, OutputStream out) {
        print(builder(paper, PaperPress::withoutLigatures), id, madeAt, out);
    }

    /**
     * Prints what is to be read in decades: as PDF/A-2u, which brings everything along that its
     * reader needs, and every letter as a letter (ADR 0062).
     *
     * @param madeAt to the second
     */
    public static void printToKeep(Document paper, long id, Instant madeAt, OutputStream out) {
        PdfRendererBuilder builder = builder(paper, PaperPress::withoutLigatures);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(colours());
        print(builder, id, madeAt.truncatedTo(ChronoUnit.SECONDS), out);
    }

    private static void print(
            PdfRendererBuilder builder, long id, Instant madeAt, OutputStream out) {
        XRLog.setLoggingEnabled(false);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, madeAt);
            document.setDocumentId(id);
            document.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PdfRendererBuilder builder(
            Document paper, Function<String, InputStream> typeface) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(paper, null);
        builder.withProducer("Linja");
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.useFont(
                () -> typeface.apply("fonts/IBMPlexSans-Regular.ttf"),
                FONT,
                400,
                FontStyle.NORMAL,
                true);
        builder.useFont(
                () -> typeface.apply("fonts/IBMPlexSans-SemiBold.ttf"),
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

    /**
     * A typeface that draws each letter by itself. What is drawn as one sign for two letters is not
     * found by its letters: "file" would be read as "le".
     */
    private static InputStream withoutLigatures(String name) {
        try (InputStream in = resource(name)) {
            byte[] font = in.readAllBytes();
            int tables = (font[4] & 0xff) << 8 | (font[5] & 0xff);
            for (int at = HEADER; at < HEADER + tables * TABLE; at += TABLE) {
                if (new String(font, at, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                    font[at] = '-';
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] colours() {
        try (InputStream in = resource("srgb.icc")) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PaperPress.class.getResourceAsStream(name), name);
    }
}
