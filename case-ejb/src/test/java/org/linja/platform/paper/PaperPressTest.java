package org.linja.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Whatever a paper names, its printing reads no file and speaks with nobody (attack 45). */
class PaperPressTest {
    private static final Instant MADE = Instant.parse("2026-11-26T10:00:00Z");
    private static final String SECRET = "root:x:0:0";

    private final AtomicInteger fetched = new AtomicInteger();

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer outside;

    @BeforeEach
    void somebodyListens() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext(
                "/",
                exchange -> {
                    fetched.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        outside.start();
        Files.writeString(folder.resolve("passwd"), SECRET);
        Files.writeString(folder.resolve("evil.css"), "p::before { content: '" + SECRET + "' }");
    }

    @AfterEach
    void nobodyListensAnyMore() {
        outside.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='OUTSIDE/a.png' alt='a'/>",
                "<img src='FOLDER/passwd' alt='a'/>",
                "<link rel='stylesheet' href='OUTSIDE/a.css'/>",
                "<link rel='stylesheet' href='FOLDER/evil.css'/>",
                "<style>@import url('OUTSIDE/a.css');</style>",
                "<style>@import url('FOLDER/evil.css');</style>",
                "<style>@font-face { font-family: x; src: url('OUTSIDE/a.ttf') } p { font-family: x }</style>",
                "<p style=\"background: url('OUTSIDE/a.png')\">a</p>",
                "<ul><li style=\"list-style-image: url('FOLDER/passwd')\">a</li></ul>",
                "<object data='OUTSIDE/a.pdf' type='application/pdf'>a</object>",
                "<object data='FOLDER/passwd' type='text/plain'>a</object>",
                "<iframe src='OUTSIDE/'>a</iframe>",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>"
                        + "<image x:href='OUTSIDE/a.png' width='9' height='9'/><use x:href='OUTSIDE/a.svg#b'/></svg>",
                "<script src='OUTSIDE/a.js'></script>"
            })
    void a_paper_fetches_nothing(String hostile) throws Exception {
        byte[] paper = printed(hostile);
        assertThat(fetched).hasValue(0);
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("The paper itself")
                    .doesNotContain(SECRET);
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    private byte[] printed(String hostile) throws Exception {
        String named =
                hostile.replace("OUTSIDE", "http://127.0.0.1:" + outside.getAddress().getPort())
                        .replace("FOLDER", folder.toUri().toString().replaceFirst("/$", ""));
        String page =
                "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>a</title><style>"
                        + "body { font-family: Plex }</style></head><body><p>The paper itself</p>"
                        + named
                        + "</body></html>";
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document tree =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperPress.print(tree, 1, MADE, out);
        return out.toByteArray();
    }
}
