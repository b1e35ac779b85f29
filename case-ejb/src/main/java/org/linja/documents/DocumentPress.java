package org.linja.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.linja.documents.rules.DocumentFacts;
import org.linja.platform.paper.PaperPress;

/** Prints a document from its template and what it says: the same bytes every time. */
final class DocumentPress {
    private DocumentPress() {}

    static byte[] print(DocumentHead head, DocumentFacts facts) {
        return print(DocumentTemplate.of(head.kind(), head.language()), head, facts);
    }

    static byte[] print(DocumentTemplate template, DocumentHead head, DocumentFacts facts) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PaperPress.printToKeep(
                template.filled(facts, style(head)),
                head.number().paperId(),
                head.issuedAt(),
                paper);
        return paper.toByteArray();
    }

    private static String style(DocumentHead head) {
        try (InputStream in =
                Objects.requireNonNull(
                        DocumentPress.class.getResourceAsStream("templates/document.css"))) {
            // A number is letters, digits and hyphens: it cannot end the text that it stands in.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "RUNNING", head.number().written().replace("\\", "").replace("\"", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
