package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.documents.rules.DocumentFacts;
import org.linja.documents.rules.DocumentKind;
import org.w3c.dom.Document;

/** A template is text and tables with places, and what is said there stays text. */
class DocumentTemplateTest {
    private static final Pattern PLACES =
            Pattern.compile("\\{[a-z-]+}|data-(?:each|if)=\"[a-z-]+\"|<[a-z0-9]+");

    @ParameterizedTest
    @EnumSource
    void every_kind_has_the_same_places_in_three_languages(DocumentKind kind) throws IOException {
        Map<String, Integer> english = places(kind, "en");
        assertThat(english).containsKeys("{number}", "{date}", "{customer}");
        assertThat(places(kind, "fi")).isEqualTo(english);
        assertThat(places(kind, "ru")).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource
    void every_place_of_every_template_is_told_of(DocumentKind kind) {
        Stream.of("en", "fi", "ru")
                .forEach(
                        language -> {
                            Document filled =
                                    DocumentTemplate.of(kind, language)
                                            .filled(SampleDocument.saying("Aino"), "p {}");
                            assertThat(filled.getDocumentElement().getAttribute("lang"))
                                    .isEqualTo(language);
                            assertThat(filled.getDocumentElement().getTextContent())
                                    .contains("Aino")
                                    .doesNotContainPattern("\\{[a-z]");
                        });
    }

    @Test
    void a_place_of_which_nobody_tells_is_a_fault_and_no_blank() {
        DocumentTemplate template = template("<p>{nobody-knows}</p>");
        assertThatThrownBy(() -> template.filled(SampleDocument.saying("a"), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{nobody-knows}");
    }

    @Test
    void what_is_told_several_times_is_repeated_and_what_is_not_told_is_left_out() {
        DocumentFacts facts =
                DocumentFacts.of(Map.of("head", "H", "none", " "))
                        .with(
                                "rows",
                                Stream.of("1", "2")
                                        .map(one -> DocumentFacts.of(Map.of("one", one)))
                                        .toList());
        Document filled =
                template("<p data-each=\"rows\">{head}{one}</p><p data-if=\"none\">{none}</p>")
                        .filled(facts, "");
        assertThat(filled.getElementsByTagName("p").getLength()).isEqualTo(2);
        assertThat(filled.getElementsByTagName("body").item(0).getTextContent()).isEqualTo("H1H2");
        assertThat(filled.getElementsByTagName("p").item(0).hasAttributes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://127.0.0.1/a.png'/>",
                "<link rel='stylesheet' href='file:///etc/passwd'/>",
                "<style>@import url('http://127.0.0.1/a.css');</style>",
                "<p style='background: url(file:///etc/passwd)'>a</p>",
                "<p class='x; background: url(a)'>a</p>",
                "<a href='javascript:alert(1)'>a</a>",
                "<script>alert(1)</script>",
                "<object data='file:///etc/passwd'>a</object>",
                "<iframe src='http://127.0.0.1/'>a</iframe>",
                "<svg><image href='http://127.0.0.1/'/></svg>",
                "<p onclick='a()'>a</p>",
                "<p>&undeclared;</p>"
            })
    void a_template_with_anything_that_could_fetch_is_refused(String hostile) {
        assertThatThrownBy(() -> template(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE html SYSTEM 'http://127.0.0.1/a.dtd'>",
                "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
            })
    void a_template_that_names_a_document_type_is_refused(String hostile) {
        byte[] written =
                (hostile + "<html><head><title>a</title></head><body><p>a</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DocumentTemplate.read(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"file:///etc/passwd\"/>",
                "</p><script>alert(1)</script>",
                "{number}{nobody-knows}",
                "&xxe; <!ENTITY x SYSTEM 'file:///etc/passwd'>",
                "url(http://127.0.0.1/) javascript:alert(1)",
                "$1 \\1"
            })
    void what_people_wrote_is_text_and_nothing_else(String hostile) {
        Document filled =
                template("<p>{text}</p>").filled(DocumentFacts.of(Map.of("text", hostile)), "");
        assertThat(filled.getElementsByTagName("body").item(0).getTextContent()).isEqualTo(hostile);
        assertThat(filled.getElementsByTagName("*").getLength()).isEqualTo(8);
    }

    private static DocumentTemplate template(String body) {
        return DocumentTemplate.read(
                ("<html lang=\"en\"><head><title>a</title></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Integer> places(DocumentKind kind, String language)
            throws IOException {
        String name = "templates/%s_%s.xhtml".formatted(kind.slug(), language);
        try (InputStream in =
                Objects.requireNonNull(DocumentTemplate.class.getResourceAsStream(name))) {
            Matcher found = PLACES.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> counted = new TreeMap<>();
            while (found.find()) {
                counted.merge(found.group(), 1, Integer::sum);
            }
            return counted;
        }
    }
}
