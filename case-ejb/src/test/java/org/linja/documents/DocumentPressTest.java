package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.documents.rules.DocumentKind;

/** A document is PDF/A, the same bytes every time, and fetches nothing whatever is said in it. */
class DocumentPressTest {
    private static final String SECRET = "root:x:0:0";

    @TempDir Path folder;

    static Stream<Arguments> everyDocument() {
        return Arrays.stream(DocumentKind.values())
                .flatMap(
                        kind ->
                                Stream.of("en", "fi", "ru")
                                        .map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void every_document_says_what_it_was_told_letter_by_letter(DocumentKind kind, String language)
            throws IOException {
        byte[] paper = print(kind, language, "Ääkkösiä, file office, щука и ёж");
        assertThat(PdfCheck.text(paper)).contains("Ääkkösiä, file office, щука и ёж");
    }

    @ParameterizedTest
    @CsvSource({
        "CASE_ACT, ru",
        "CASE_LETTER, fi",
        "CASE_RECORD, en",
        "CUSTODY_PROTOCOL, ru",
        "DISCLOSURE_PROTOCOL, fi",
        "DELETION_PROTOCOL, en",
        "APPROVAL_RECORD, ru"
    })
    void every_document_is_for_keeping(DocumentKind kind, String language) {
        PdfCheck.expectToKeep(print(kind, language, "Ääkkösiä, file office, щука и ёж"));
    }

    @Test
    void the_same_document_printed_again_is_the_same_bytes_and_another_is_not() {
        byte[] first = print(DocumentKind.CUSTODY_PROTOCOL, "ru", "Деталь SN-1");
        assertThat(print(DocumentKind.CUSTODY_PROTOCOL, "ru", "Деталь SN-1")).isEqualTo(first);
        assertThat(print(DocumentKind.CUSTODY_PROTOCOL, "ru", "Деталь SN-2")).isNotEqualTo(first);
    }

    @Test
    void signs_that_no_typeface_has_leave_it_a_document_for_keeping() throws IOException {
        byte[] paper =
                print(DocumentKind.CASE_ACT, "en", "Before 😀 漢字 \u202e\u0007 after\nnext line");
        PdfCheck.expectToKeep(paper);
        assertThat(PdfCheck.text(paper)).contains("Before").contains("after").contains("next line");
    }

    @Test
    void whatever_is_said_in_it_is_read_as_text_and_fetched_from_nowhere() throws IOException {
        Files.writeString(folder.resolve("passwd"), SECRET);
        AtomicInteger fetched = new AtomicInteger();
        HttpServer outside =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext(
                "/",
                exchange -> {
                    fetched.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        outside.start();
        try {
            String there = "http://127.0.0.1:" + outside.getAddress().getPort() + "/a";
            String file = folder.resolve("passwd").toUri().toString();
            for (String hostile :
                    new String[] {
                        "<img src=" + there + "/>",
                        "<img src=" + file + "/>",
                        "<link href=" + there + ">",
                        "url(" + there + ")",
                        "<!ENTITY x SYSTEM '" + file + "'>",
                        "javascript:alert(1)"
                    }) {
                byte[] paper = print(DocumentKind.APPROVAL_RECORD, "en", hostile);
                assertThat(PdfCheck.text(paper).replaceAll("\\s", ""))
                        .contains(hostile.replaceAll("\\s", ""))
                        .doesNotContain(SECRET);
            }
        } finally {
            outside.stop(0);
        }
        assertThat(fetched).hasValue(0);
    }

    private static byte[] print(DocumentKind kind, String language, String words) {
        return DocumentPress.print(
                SampleDocument.head(kind, language), SampleDocument.saying(words));
    }
}
