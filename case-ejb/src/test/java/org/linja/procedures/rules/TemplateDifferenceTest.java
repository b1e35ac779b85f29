package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.TemplateChanges.Change;
import org.linja.procedures.rules.TemplateDifference.Line;
import org.linja.procedures.rules.TemplateDifference.Mark;

/** What a version changes is seen line by line and step by step. */
class TemplateDifferenceTest {
    @Test
    void lines_that_both_have_stay() {
        assertThat(TemplateDifference.of("a\nb\nc\nd", "a\nx\nc\nd\ne").lines())
                .containsExactly(
                        new Line(Mark.KEPT, 1, "a"),
                        new Line(Mark.REMOVED, 2, "b"),
                        new Line(Mark.ADDED, 2, "x"),
                        new Line(Mark.KEPT, 3, "c"),
                        new Line(Mark.KEPT, 4, "d"),
                        new Line(Mark.ADDED, 5, "e"));
        assertThat(TemplateDifference.of("a\nb", "a\r\nb").isEmpty()).isTrue();
    }

    @Test
    void only_what_is_near_is_shown_and_the_rest_is_counted() {
        assertThat(TemplateDifference.of("a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nx\nf").around(1))
                .containsExactly(
                        new Line(Mark.LEFT_OUT, 3, ""),
                        new Line(Mark.KEPT, 4, "d"),
                        new Line(Mark.REMOVED, 5, "e"),
                        new Line(Mark.ADDED, 5, "x"),
                        new Line(Mark.KEPT, 6, "f"));
    }

    @Test
    void two_long_texts_without_a_common_line_are_two_blocks() {
        TemplateDifference all = TemplateDifference.of("a\n".repeat(9_000), "b\n".repeat(9_000));
        assertThat(all.lines()).hasSize(18_000);
        assertThat(all.lines().subList(0, 9_000)).allMatch(line -> line.mark() == Mark.REMOVED);
    }

    @Test
    void steps_are_new_changed_or_gone() {
        ProcedureTemplate older = template(step("one", "two", "") + step("two", "end", ""));
        ProcedureTemplate newer =
                template(step("one", "three", "") + step("three", "end", "within PT1H\n"));
        TemplateChanges changes = TemplateChanges.of(older, newer);
        assertThat(changes.of("three")).contains(Change.NEW);
        assertThat(changes.of("one")).contains(Change.CHANGED);
        assertThat(changes.gone()).extracting(TemplateStep::code).containsExactly("two");
        assertThat(TemplateChanges.of(older, older).of("one")).isEmpty();
        assertThat(TemplateChanges.of(null, newer).of("three")).isEmpty();
    }

    private static String step(String code, String to, String more) {
        return "step %s work\ntitle A | B | C\nby line-1\n%sdone -> %s\n".formatted(code, more, to);
    }

    private static ProcedureTemplate template(String steps) {
        return TemplateText.of("procedure trial mandatory\ntitle Trial | Koe | Проба\n" + steps);
    }
}
