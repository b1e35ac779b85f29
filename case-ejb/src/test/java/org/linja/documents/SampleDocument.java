package org.linja.documents;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linja.documents.rules.DocumentFacts;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.DocumentNumber;

/** A document with something at every place that a template may have. */
final class SampleDocument {
    static final Instant THU_10_00 = Instant.parse("2026-11-26T10:00:00Z");

    private static final List<String> ABOUT =
            List.of(
                    "number",
                    "date",
                    "issued",
                    "issuer",
                    "customer",
                    "case",
                    "subject",
                    "opened",
                    "zone");
    private static final List<String> STEP =
            List.of("title", "at", "by", "outcome", "digest", "what", "text");

    private SampleDocument() {}

    static DocumentHead head(DocumentKind kind, String language) {
        return new DocumentHead(
                new DocumentNumber("ACME", 2026, 7),
                kind,
                language,
                null,
                12,
                THU_10_00,
                1,
                new IssuedTo("ACME Oy", "Europe/Helsinki"));
    }

    /** The same words at every place. */
    static DocumentFacts saying(String words) {
        DocumentFacts line = DocumentFacts.of(Map.of("label", words, "value", words));
        DocumentFacts part =
                DocumentFacts.of(Map.of("part", words)).with("said", List.of(line, line));
        DocumentFacts step =
                texts(STEP, words).with("said", List.of(line)).with("parts", List.of(part));
        return texts(List.of("procedure", "version", "started", "starter"), words)
                .with("steps", List.of(step, step))
                .with("approvals", List.of(step))
                .with("entries", List.of(step, step))
                .within(texts(List.of("answered", "writer", "text", "left-out"), words))
                .within(texts(ABOUT, words));
    }

    private static DocumentFacts texts(List<String> names, String words) {
        Map<String, String> texts = new HashMap<>();
        names.forEach(name -> texts.put(name, words));
        return DocumentFacts.of(texts);
    }
}
