package org.linja.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.reports.rules.Drawing.Tone;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingsTest {
    private static final DrawingWords WORDS =
            new DrawingWords() {
                @Override
                public String say(String key, Object... places) {
                    return key + List.of(places);
                }

                @Override
                public String count(long number) {
                    return Long.toString(number);
                }

                @Override
                public String share(long part, long whole) {
                    return part * 1000 / whole + " ‰";
                }

                @Override
                public String month(String month) {
                    return month;
                }

                @Override
                public String weekday(int day) {
                    return "<day " + day + ">";
                }
            };

    @Test
    void a_cell_shows_its_share_and_is_darker_the_more_was_missed() {
        Drawing drawing =
                ComplianceField.draw(
                        List.of(
                                new ComplianceField.Cell("2026-01", "critical", 99, 1),
                                new ComplianceField.Cell("2026-02", "critical", 49, 51)),
                        WORDS);
        assertThat(drawing.texts()).extracting(Drawing.Text::words).contains("990 ‰", "490 ‰");
        assertThat(drawing.boxes())
                .extracting(Drawing.Box::tone)
                .containsExactly(Tone.FIELD_0, Tone.FIELD_5);
        assertThat(drawing.description()).contains("2026-02");
    }

    @Test
    void a_month_without_a_decided_clock_is_a_dash_and_not_a_failure() {
        Drawing drawing =
                ComplianceField.draw(
                        List.of(new ComplianceField.Cell("2026-01", "low", 0, 0)), WORDS);
        assertThat(drawing.boxes()).isEmpty();
        assertThat(drawing.texts()).extracting(Drawing.Text::words).contains("–");
    }

    @Test
    void what_was_missed_stands_on_top_of_what_was_met() {
        Drawing drawing = SpreadBars.draw(List.of(new SpreadBars.Step(9, 30, 10)), WORDS);
        Drawing.Box met = box(drawing, Tone.MET);
        Drawing.Box missed = box(drawing, Tone.MISSED);
        assertThat(missed.x()).isEqualTo(met.x());
        assertThat(missed.y() + missed.height()).isEqualTo(met.y());
        assertThat(met.height()).isEqualTo(3 * missed.height());
    }

    @ParameterizedTest
    @CsvSource({"1,4", "4,4", "5,8", "9,20", "21,40", "5079,8000", "8001,20000"})
    void the_scale_ends_at_a_number_whose_quarters_are_round(long most, long top) {
        assertThat(SpreadBars.niceTop(most)).isEqualTo(top);
    }

    @Test
    void the_busiest_hour_is_told_in_words() {
        Drawing drawing =
                ArrivalField.draw(
                        List.of(new ArrivalField.Hour(1, 9, 814), new ArrivalField.Hour(7, 3, 1)),
                        WORDS);
        assertThat(drawing.description()).contains("814");
        assertThat(drawing.boxes())
                .extracting(Drawing.Box::tone)
                .containsExactly(Tone.FIELD_5, Tone.FIELD_0);
    }

    @Test
    void every_hands_has_a_row_with_name_and_figure_and_the_most_is_told() {
        Drawing drawing =
                HandsBars.draw(
                        List.of(new HandsBars.Bar("line-2", 12), new HandsBars.Bar("vendor", 3)),
                        WORDS);
        assertThat(drawing.texts())
                .extracting(Drawing.Text::words)
                .containsExactly(
                        "hands.line-1[]", "0",
                        "hands.line-2[]", "12",
                        "hands.neighbour[]", "0",
                        "hands.customer[]", "0",
                        "hands.vendor[]", "3",
                        "hands.nobody[]", "0");
        assertThat(drawing.description()).contains("hands.line-2", "12, 15");
        Drawing.Box most = box(drawing, Tone.HANDS_LINE_2);
        assertThat(most.width()).isEqualTo(4 * box(drawing, Tone.HANDS_VENDOR).width());
        assertThat(most.x() + most.width()).isLessThan(drawing.width() - 40);
    }

    @Test
    void what_was_not_recorded_stands_apart_from_nobody() {
        Drawing drawing = HandsBars.draw(List.of(new HandsBars.Bar("", 5)), WORDS);
        assertThat(drawing.texts())
                .extracting(Drawing.Text::words)
                .endsWith("hands.unrecorded[]", "5");
    }

    @Test
    void nothing_to_show_is_said() {
        assertThat(HandsBars.draw(List.of(), WORDS).description()).contains("picture.nothing");
        assertThat(ArrivalField.draw(List.of(), WORDS).description()).contains("picture.nothing");
        assertThat(SpreadBars.draw(List.of(), WORDS).description()).contains("picture.nothing");
        assertThat(ComplianceField.draw(List.of(), WORDS).description())
                .contains("picture.nothing");
    }

    @Test
    void an_svg_is_well_formed_named_and_holds_words_as_words() throws Exception {
        String svg =
                SvgPen.draw(ArrivalField.draw(List.of(new ArrivalField.Hour(1, 9, 3)), WORDS), "x");
        Document tree =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(tree.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(tree.getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("x-title x-desc");
        assertThat(svg).contains("&lt;day 1&gt;").doesNotContain("style=");
    }

    private static Drawing.Box box(Drawing drawing, Tone tone) {
        return drawing.boxes().stream()
                .filter(box -> box.tone() == tone && !box.hint().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
