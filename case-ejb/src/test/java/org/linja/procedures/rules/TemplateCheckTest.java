package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.TemplateFault.Kind;

/** What cannot be gone through is refused, with the step that is to blame. */
class TemplateCheckTest {
    private static final String HEAD = "procedure trial mandatory\ntitle Trial | Koe | Проба\n";

    @Test
    void a_plain_template_has_no_fault() {
        assertThat(faults(work("first", "line-1", "end"))).isEmpty();
    }

    @Test
    void a_step_nobody_can_reach() {
        assertThat(faults(work("first", "line-1", "end") + work("lost", "line-1", "end")))
                .containsExactly(fault(Kind.UNREACHABLE, "lost"));
    }

    @Test
    void a_step_nobody_can_leave() {
        String text = "step first work\ntitle A | B | C\nby line-1\n";
        assertThat(faults(text)).containsExactly(fault(Kind.NO_WAY_OUT, "first"));
    }

    @Test
    void a_loop_without_exit() {
        assertThat(faults(work("first", "line-1", "again") + work("again", "line-1", "first")))
                .containsExactlyInAnyOrder(
                        fault(Kind.LOOP_WITHOUT_EXIT, "first"),
                        fault(Kind.LOOP_WITHOUT_EXIT, "again"));
    }

    @Test
    void a_join_that_waits_for_what_never_comes() {
        String text =
                "step first choice\ntitle A | B | C\nby line-1\n"
                        + "one -> left : a | b | c\ntwo -> right : a | b | c\n"
                        + work("left", "line-1", "meet")
                        + work("right", "line-1", "meet")
                        + "step meet join\nawaits left right\ndone -> end\n";
        assertThat(faults(text))
                .containsExactlyInAnyOrder(fault(Kind.STUCK, "left"), fault(Kind.STUCK, "right"));
    }

    @Test
    void a_time_counts_from_a_moment_that_another_step_asks_for() {
        String first =
                """
                step first work
                title A | B | C
                by line-1
                field at moment a | b | c
                field why text a | b | c
                within %s
                done -> last
                """;
        String last = "step last work\ntitle A | B | C\nby line-1\nwithin %s\ndone -> end\n";
        String plain = first.formatted("PT1H");
        assertThat(faults(plain + last.formatted("PT1H after first at"))).isEmpty();
        assertThat(faults(plain + last.formatted("PT1H after first why")))
                .containsExactly(fault(Kind.NOT_A_MOMENT, "last"));
        assertThat(faults(plain + last.formatted("PT1H after first no-such")))
                .containsExactly(fault(Kind.NOT_A_MOMENT, "last"));
        assertThat(faults(first.formatted("PT1H after first at") + last.formatted("PT1H")))
                .as("nothing is written at a step before it begins")
                .containsExactly(fault(Kind.NOT_A_MOMENT, "first"));
        assertThat(faults(plain + last.formatted("PT1H after nowhere at")))
                .containsExactly(fault(Kind.UNKNOWN_STEP, "nowhere"));
    }

    @Test
    void what_no_customer_reads_of_is_put_before_none() {
        String text =
                "procedure trial internal\ntitle Trial | Koe | Проба\n"
                        + work("first", "line-1", "sign")
                        + "step sign customer-approval\ntitle A | B | C\nby signatory\n"
                        + "shows first\nwithin P1D\napproved -> end\nrefused -> stop\n";
        assertThat(TemplateCheck.faults(TemplateText.of(text)))
                .containsExactly(fault(Kind.NOT_FOR_CUSTOMERS, "sign"));
    }

    @Test
    void a_step_that_would_begin_twice() {
        String text =
                "step first work\ntitle A | B | C\nby line-1\ndone -> left right\n"
                        + work("left", "line-1", "last")
                        + work("right", "line-1", "last")
                        + work("last", "line-1", "end");
        assertThat(faults(text)).extracting(TemplateFault::kind).contains(Kind.OPENED_TWICE);
    }

    @Test
    void an_unknown_role_and_a_step_that_is_not_there() {
        assertThat(TemplateText.read(HEAD + work("first", "janitor", "end")).faults())
                .containsExactly(new TemplateFault(5, Kind.UNKNOWN_ROLE, "janitor"));
        assertThat(faults(work("first", "line-1", "nowhere")))
                .containsExactly(fault(Kind.UNKNOWN_STEP, "nowhere"));
    }

    @Test
    void an_approval_by_whoever_asked() {
        String text =
                work("ask", "line-1", "approve")
                        + "step approve approval\ntitle A | B | C\nby line-1\nshows ask\n"
                        + "within PT1H\napproved -> end\nrefused -> stop\n";
        assertThat(faults(text)).containsExactly(fault(Kind.SAME_PERSON_TWICE, "approve"));
        assertThat(faults(text.replace("shows ask", "shows ask\napart ask"))).isEmpty();
    }

    @Test
    void an_approval_without_a_clock_or_of_nothing_or_that_may_be_skipped() {
        String text =
                work("ask", "line-1", "approve")
                        + "step approve customer-approval\ntitle A | B | C\nby signatory\n"
                        + "skippable\napproved -> end\nrefused -> stop\n";
        assertThat(faults(text))
                .containsExactlyInAnyOrder(
                        fault(Kind.NOTHING_TO_APPROVE, "approve"),
                        fault(Kind.WITHOUT_CLOCK, "approve"),
                        fault(Kind.NOT_TO_BE_SKIPPED, "approve"));
    }

    @Test
    void an_approval_before_anything_that_it_shows_was_done() {
        String text =
                work("ask", "line-1", "approve")
                        + "step approve approval\ntitle A | B | C\nby line-2\nshows plan\n"
                        + "apart plan\nwithin PT1H\napproved -> plan\nrefused -> stop\n"
                        + work("plan", "line-2", "end");
        assertThat(faults(text))
                .containsExactlyInAnyOrder(
                        fault(Kind.NOTHING_TO_APPROVE, "approve"),
                        fault(Kind.DONE_AFTER_APPROVAL, "approve"));
    }

    @Test
    void what_was_approved_is_not_done_behind_the_approval() {
        String beside =
                "step ask work\ntitle A | B | C\nby line-1\ndone -> approve plan\n"
                        + approval("approve", "line-2", "ask plan", "meet")
                                .replace("shows ask", "shows ask plan")
                        + work("plan", "line-2", "meet")
                        + "step meet join\nawaits approve plan\ndone -> end\n";
        assertThat(faults(beside))
                .as("whoever approves first writes the plan then")
                .containsExactly(fault(Kind.DONE_AFTER_APPROVAL, "approve"));
        String again =
                work("ask", "line-1", "approve")
                        + approval("approve", "line-2", "ask", "good")
                        + "step good choice\ntitle A | B | C\nby line-1\n"
                        + "yes -> end : a | b | c\nno -> ask : a | b | c\n";
        assertThat(faults(again)).as("it is asked for anew").isEmpty();
    }

    @Test
    void work_of_a_signatory_and_an_approval_of_the_house_in_the_customers_name() {
        assertThat(faults(work("first", "signatory", "end")))
                .containsExactly(fault(Kind.ROLE_OF_ANOTHER_KIND, "first"));
        String text =
                work("ask", "line-1", "approve")
                        + "step approve customer-approval\ntitle A | B | C\nby line-2\nshows ask\n"
                        + "within PT1H\napproved -> end\nrefused -> stop\n";
        assertThat(faults(text)).containsExactly(fault(Kind.ROLE_OF_ANOTHER_KIND, "approve"));
    }

    @Test
    void what_need_not_have_been_done_is_not_taken_back() {
        String text =
                "step first choice\ntitle A | B | C\nby line-1\n"
                        + "one -> change : a | b | c\ntwo -> back-out : a | b | c\n"
                        + work("change", "line-1", "back-out")
                        + work("back-out", "line-1", "end").replace("by", "undoes change\nby");
        assertThat(faults(text)).containsExactly(fault(Kind.UNDOES_NOTHING, "back-out"));
    }

    @Test
    void a_role_that_no_one_holds_and_the_same_one_person_twice() {
        ProcedureTemplate template =
                TemplateText.of(
                        HEAD
                                + work("ask", "line-1", "approve")
                                + "step approve approval\ntitle A | B | C\nby line-1\nshows ask\n"
                                + "apart ask\nwithin PT1H\napproved -> last\nrefused -> stop\n"
                                + work("last", "duty-manager", "end"));
        assertThat(TemplateCheck.faults(template, Map.of(StepRole.LINE_1, Set.of(7L))))
                .containsExactly(
                        fault(Kind.SAME_PERSON_TWICE, "approve"),
                        fault(Kind.HELD_BY_NOBODY, "last"));
        assertThat(
                        TemplateCheck.faults(
                                template,
                                Map.of(
                                        StepRole.LINE_1,
                                        Set.of(7L, 8L),
                                        StepRole.DUTY_MANAGER,
                                        Set.of(7L))))
                .isEmpty();
    }

    @Test
    void three_steps_that_are_to_be_apart_need_three_people_whatever_roles_two_of_them_hold() {
        ProcedureTemplate template =
                TemplateText.of(
                        HEAD
                                + work("ask", "line-1", "first")
                                + approval("first", "line-2 duty-manager", "ask", "second")
                                + approval("second", "duty-manager line-2", "ask first", "end"));
        assertThat(
                        TemplateCheck.faults(
                                template,
                                Map.of(
                                        StepRole.LINE_1,
                                        Set.of(7L),
                                        StepRole.LINE_2,
                                        Set.of(7L, 8L),
                                        StepRole.DUTY_MANAGER,
                                        Set.of(8L))))
                .containsExactly(fault(Kind.SAME_PERSON_TWICE, "second"));
        assertThat(
                        TemplateCheck.faults(
                                template,
                                Map.of(
                                        StepRole.LINE_1,
                                        Set.of(7L, 9L),
                                        StepRole.LINE_2,
                                        Set.of(7L, 8L))))
                .as("the third one asks")
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_is_named_line_by_line() {
        String text =
                """
                procedure trial mandatory
                title Only English
                step first labour
                title A | B | C
                by line-1
                within soon
                field x colour A | B | C
                sometimes
                done -> end
                step first work
                title A | B | C
                """;
        assertThat(TemplateText.read(text).faults())
                .containsExactly(
                        new TemplateFault(2, Kind.MISSING_TITLE, "Only"),
                        new TemplateFault(3, Kind.UNKNOWN_KIND, "labour"),
                        new TemplateFault(6, Kind.NOT_A_SPAN, "soon"),
                        new TemplateFault(7, Kind.UNKNOWN_TYPE, "colour"),
                        new TemplateFault(8, Kind.UNREADABLE_LINE, "sometimes"),
                        new TemplateFault(10, Kind.DOUBLE_NAME, "first"));
        assertThat(TemplateText.read("x".repeat(TemplateText.LONGEST + 1)).faults())
                .containsExactly(new TemplateFault(0, Kind.TOO_LARGE, ""));
    }

    private static String work(String code, String role, String to) {
        return "step %s work\ntitle A | B | C\nby %s\ndone -> %s\n".formatted(code, role, to);
    }

    private static String approval(String code, String roles, String apart, String to) {
        return "step %s approval\ntitle A | B | C\nby %s\nshows ask\napart %s\nwithin PT1H\n"
                        .formatted(code, roles, apart)
                + "approved -> %s\nrefused -> stop\n".formatted(to);
    }

    private static List<TemplateFault> faults(String steps) {
        return TemplateCheck.faults(TemplateText.of(HEAD + steps));
    }

    private static TemplateFault fault(Kind kind, String about) {
        return new TemplateFault(0, kind, about);
    }
}
