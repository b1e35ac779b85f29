package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template is drawn so that every way can be followed with a finger. */
class TemplateMapTest {
    @ParameterizedTest
    @MethodSource("org.linja.procedures.rules.ShippedTemplatesTest#shipped")
    void every_way_of_a_shipped_template_is_drawn_and_no_two_run_in_one_lane(Path file)
            throws IOException {
        ProcedureTemplate template = TemplateText.of(Files.readString(file));
        TemplateMap map = TemplateMap.of(template);
        assertThat(map.rows()).extracting(TemplateMap.Row::step).isEqualTo(template.steps());
        for (TemplateStep step : template.steps()) {
            for (Outcome outcome : step.outcomes()) {
                for (String to : outcome.to()) {
                    if (template.find(to).isPresent()) {
                        assertThat(map.ways())
                                .anyMatch(
                                        way ->
                                                at(map, way.from()).equals(step.code())
                                                        && at(map, way.to()).equals(to)
                                                        && way.back() == (way.to() <= way.from()));
                    }
                }
            }
        }
        for (TemplateMap.Way way : map.ways()) {
            assertThat(map.ways())
                    .filteredOn(other -> !other.equals(way) && other.back() == way.back())
                    .filteredOn(other -> other.lane() == way.lane() && overlap(way, other))
                    .as("%s beside others", way)
                    .allMatch(other -> way.back() && other.to() == way.to());
            assertThat(way.lane()).isBetween(0, (way.back() ? map.returns() : map.lanes()) - 1);
        }
        for (int row = 0; row < map.rows().size(); row++) {
            int at = row;
            assertThat(map.ways())
                    .filteredOn(way -> !way.back() && way.from() < at && at < way.to())
                    .as("ways past %s", map.rows().get(row))
                    .noneMatch(way -> way.lane() == map.rows().get(at).lane());
        }
    }

    @Test
    void what_goes_on_side_by_side_stands_in_lanes_side_by_side_and_comes_together() {
        TemplateMap map =
                map(
                        step("first", "left right")
                                + step("left", "meet")
                                + step("right", "meet")
                                + "step meet join\nawaits left right\ndone -> last\n"
                                + step("last", "end"));
        assertThat(map.rows()).extracting(TemplateMap.Row::lane).containsExactly(0, 0, 1, 0, 0);
        assertThat(map.lanes()).isEqualTo(2);
        assertThat(map.ways()).filteredOn(TemplateMap.Way::beside).hasSize(2);
    }

    @Test
    void what_goes_back_runs_up_in_a_lane_of_its_own() {
        TemplateMap map =
                map(
                        step("ask", "look")
                                + "step look choice\ntitle A | B | C\nby line-1\n"
                                + "good -> end : a | b | c\nbad -> ask : a | b | c\n");
        assertThat(map.ways())
                .containsExactly(
                        new TemplateMap.Way(0, 1, 0, false, false),
                        new TemplateMap.Way(1, 0, 0, true, false));
        assertThat(map.returns()).isEqualTo(1);
    }

    @Test
    void a_faulty_one_is_drawn_as_far_as_it_leads_anywhere() {
        TemplateMap map = map(step("first", "nowhere") + step("lost", "lost"));
        assertThat(map.rows()).hasSize(2);
        assertThat(map.ways()).containsExactly(new TemplateMap.Way(1, 1, 0, true, false));
    }

    private static boolean overlap(TemplateMap.Way one, TemplateMap.Way other) {
        int top = Math.max(Math.min(one.from(), one.to()), Math.min(other.from(), other.to()));
        int bottom = Math.min(Math.max(one.from(), one.to()), Math.max(other.from(), other.to()));
        return one.back() ? top <= bottom : top < bottom;
    }

    private static String at(TemplateMap map, int row) {
        return map.rows().get(row).step().code();
    }

    private static String step(String code, String to) {
        return "step %s work\ntitle A | B | C\nby line-1\ndone -> %s\n".formatted(code, to);
    }

    private static TemplateMap map(String steps) {
        String head = "procedure trial mandatory\ntitle Trial | Koe | Проба\n";
        List<TemplateStep> read = TemplateText.of(head + steps).steps();
        return TemplateMap.of(
                new ProcedureTemplate(
                        "trial",
                        ProcedureWeight.MANDATORY,
                        false,
                        new Wording("a", "b", "c"),
                        read));
    }
}
