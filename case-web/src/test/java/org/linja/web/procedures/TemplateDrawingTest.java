package org.linja.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateMap;
import org.linja.procedures.rules.TemplateText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A template is drawn in its reader's words, as wide as a phone, and told step by step. */
class TemplateDrawingTest {
    private static final Path FOLDER =
            Path.of("../case-ejb/src/main/resources/org/linja/procedures/templates");

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_template_is_drawn_in_every_language_within_its_width(Path file)
            throws Exception {
        ProcedureTemplate template = TemplateText.of(Files.readString(file));
        for (String language : List.of("en", "fi", "ru")) {
            Document picture = picture(template, Locale.forLanguageTag(language));
            assertThat(picture.getElementsByTagName("path").getLength())
                    .isGreaterThan(template.steps().size() / 2);
            double bottom = number(picture.getDocumentElement(), "viewBox");
            NodeList texts = picture.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                double width = text.getTextContent().length() * 6.0;
                assertThat(number(text, "x") + width)
                        .as(text.getTextContent())
                        .isLessThan(TemplateDrawing.WIDTH + 20.0);
                assertThat(number(text, "y")).isLessThan(bottom);
            }
        }
    }

    @Test
    void a_step_says_its_kind_its_people_its_time_and_where_it_leads() throws IOException {
        List<DrawnStep> steps = told("planned-change", Locale.ENGLISH);
        assertThat(steps.get(2).turn())
                .isEqualTo("Approval by the house · Line 2 or Duty manager · within 1 d");
        assertThat(steps.get(2).terms())
                .containsExactly("By somebody else than 1, 2", "Shows what was done in 1, 2");
        assertThat(steps.get(2).ways()).containsExactly("Approved: 4", "Refused: 1");
        assertThat(steps.get(3).ways())
                .containsExactly(
                        "Approved: 5, 6, side by side",
                        "Refused: it ends without being carried out");
        assertThat(steps.get(6).turn()).isEqualTo("when 5, 6 are done");
        assertThat(steps.get(9).terms()).containsExactly("Takes back what 8 did");
        assertThat(steps.get(10).ways()).containsExactly("then end");
        assertThat(told("termination", Locale.forLanguageTag("fi")).get(7).turn())
                .isEqualTo("Odotus · kuluu 30 pv");
        assertThat(told("abusive-contact", Locale.forLanguageTag("ru")).get(0).turn())
                .isEqualTo("Работа · Дежурный руководитель или 2-я линия · срок 15 мин");
        assertThat(steps.get(7).terms())
                .containsExactly(
                        "Its time counts from “Ends at the latest” of 1, where that is later");
    }

    @Test
    void what_somebody_wrote_into_a_title_is_only_words() throws Exception {
        String text =
                """
                procedure trial optional
                title <b> | " | &
                step only work
                title <script>x</script> & " | B | C
                by line-1
                done -> only
                """;
        Document picture = picture(TemplateText.of(text), Locale.ENGLISH);
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("<script>x</script> & \"");
    }

    @Test
    void what_a_version_changes_and_what_is_wrong_is_marked_in_words() throws IOException {
        ProcedureTemplate newer = template("planned-change");
        ProcedureTemplate older =
                TemplateText.of(
                        text("planned-change").replace("Describe the change", "Say what changes"));
        List<DrawnStep> steps =
                TemplateWords.of(
                        Locale.ENGLISH, newer, TemplateChanges.of(older, newer), Set.of("plan"));
        assertThat(steps.get(0).change()).isEqualTo("Changed");
        assertThat(steps.get(1).change()).isEmpty();
        assertThat(steps.get(1).wrong()).isTrue();
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return Double.parseDouble(value.substring(value.lastIndexOf(' ') + 1));
    }

    private static List<DrawnStep> told(String code, Locale language) throws IOException {
        return TemplateWords.of(language, template(code), null, Set.of());
    }

    private static Document picture(ProcedureTemplate template, Locale language) throws Exception {
        String svg =
                TemplateDrawing.of(
                        TemplateMap.of(template),
                        TemplateWords.of(language, template, null, Set.of()),
                        template.title().in(language.getLanguage()),
                        "told",
                        "picture");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static ProcedureTemplate template(String code) throws IOException {
        return TemplateText.of(text(code));
    }

    private static String text(String code) throws IOException {
        return Files.readString(FOLDER.resolve(code + ".procedure"));
    }
}
