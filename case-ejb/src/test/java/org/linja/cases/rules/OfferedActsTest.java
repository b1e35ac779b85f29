package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.cases.rules.CaseAct.ACCEPT;
import static org.linja.cases.rules.CaseAct.ACCEPT_HAND_OVER;
import static org.linja.cases.rules.CaseAct.ASK_CALL_BACK;
import static org.linja.cases.rules.CaseAct.ASSESS_SEVERITY;
import static org.linja.cases.rules.CaseAct.CLAIM_SEVERITY;
import static org.linja.cases.rules.CaseAct.COMMIT;
import static org.linja.cases.rules.CaseAct.CONTEST_PAUSE;
import static org.linja.cases.rules.CaseAct.CONTEST_RESPONSE;
import static org.linja.cases.rules.CaseAct.CORRECT;
import static org.linja.cases.rules.CaseAct.CUSTOMER_ANSWER;
import static org.linja.cases.rules.CaseAct.EDIT;
import static org.linja.cases.rules.CaseAct.END;
import static org.linja.cases.rules.CaseAct.END_VENDOR_WAIT;
import static org.linja.cases.rules.CaseAct.JOIN_LINE;
import static org.linja.cases.rules.CaseAct.LEND;
import static org.linja.cases.rules.CaseAct.MERGE;
import static org.linja.cases.rules.CaseAct.NOTE;
import static org.linja.cases.rules.CaseAct.OFFER_HAND_OVER;
import static org.linja.cases.rules.CaseAct.REOPEN;
import static org.linja.cases.rules.CaseAct.SETTLE_SEVERITY;
import static org.linja.cases.rules.CaseAct.SPLIT;
import static org.linja.cases.rules.CaseAct.TAKE_BACK;
import static org.linja.cases.rules.CaseAct.WAIT_FOR_VENDOR;
import static org.linja.cases.rules.CaseAct.WITHDRAW;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.OfferedActs.Agreed;
import org.linja.cases.rules.OfferedActs.Looker;
import org.linja.cases.rules.OfferedActs.Standing;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.Hands;

/** Which acts a case offers to whoever looks at it. */
class OfferedActsTest {
    private static final Agreed ALL = new Agreed(true, true);
    private static final Looker LINE_1 = new Looker(Set.of("LINE_1"), false, false);
    private static final Looker LINE_2 = new Looker(Set.of("LINE_2"), false, false);
    private static final Looker MANAGER = new Looker(Set.of("DUTY_MANAGER"), false, false);
    private static final Looker AUDITOR = new Looker(Set.of("AUDITOR"), false, false);
    private static final Looker MEMBER =
            new Looker(Set.of("CUSTOMER", "CUSTOMER_MEMBER"), false, false);
    private static final Looker READER = new Looker(Set.of("CUSTOMER"), false, false);

    @Test
    void a_new_case_is_there_to_be_taken() {
        assertThat(to(LINE_1, untaken()))
                .containsExactlyInAnyOrder(
                        ACCEPT,
                        NOTE,
                        CUSTOMER_ANSWER,
                        OFFER_HAND_OVER,
                        EDIT,
                        JOIN_LINE,
                        MERGE,
                        SPLIT,
                        CORRECT,
                        ASSESS_SEVERITY,
                        CLAIM_SEVERITY,
                        COMMIT);
    }

    @Test
    void whoever_audits_or_only_reads_is_offered_nothing() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(to(AUDITOR, standing(status))).isEmpty();
            assertThat(to(READER, standing(status))).isEmpty();
        }
    }

    @Test
    void the_customer_answers_contests_and_says_how_severe_it_is_for_them() {
        assertThat(to(MEMBER, standing(CaseStatus.IN_WORK)))
                .containsExactlyInAnyOrder(
                        CUSTOMER_ANSWER,
                        CONTEST_PAUSE,
                        CONTEST_RESPONSE,
                        CLAIM_SEVERITY,
                        ASK_CALL_BACK,
                        WITHDRAW);
        assertThat(to(MEMBER, standing(CaseStatus.CLOSED)))
                .containsExactlyInAnyOrder(
                        CUSTOMER_ANSWER, REOPEN, CONTEST_PAUSE, CONTEST_RESPONSE);
    }

    @Test
    void what_somebody_has_taken_they_do_not_take_again_but_others_may() {
        Looker owner = new Looker(Set.of("LINE_1"), true, false);
        assertThat(to(owner, standing(CaseStatus.IN_WORK))).doesNotContain(ACCEPT);
        assertThat(to(LINE_1, standing(CaseStatus.IN_WORK))).contains(ACCEPT);
        // It was laid before them, and they have not said yet that they take it.
        assertThat(to(owner, untaken())).contains(ACCEPT);
    }

    @Test
    void what_is_offered_is_line_2s_to_accept_and_not_offered_twice() {
        Standing offered =
                new Standing(
                        CaseStatus.IN_WORK,
                        SupportLine.LINE_1,
                        true,
                        true,
                        null,
                        false,
                        false,
                        false);
        assertThat(to(LINE_2, offered)).contains(ACCEPT_HAND_OVER).doesNotContain(OFFER_HAND_OVER);
        assertThat(to(LINE_1, offered)).doesNotContain(ACCEPT_HAND_OVER, OFFER_HAND_OVER);
        assertThat(to(LINE_2, standing(CaseStatus.IN_WORK))).doesNotContain(ACCEPT_HAND_OVER);
    }

    @Test
    void who_has_it_outside_of_the_lines_gives_it_back_before_another_gets_it() {
        assertThat(to(MANAGER, away(null)))
                .contains(WAIT_FOR_VENDOR, LEND)
                .doesNotContain(END_VENDOR_WAIT, TAKE_BACK);
        assertThat(to(MANAGER, away(Hands.VENDOR)))
                .contains(END_VENDOR_WAIT)
                .doesNotContain(WAIT_FOR_VENDOR, LEND, TAKE_BACK);
        assertThat(to(MANAGER, away(Hands.NEIGHBOUR)))
                .contains(TAKE_BACK)
                .doesNotContain(WAIT_FOR_VENDOR, LEND, END_VENDOR_WAIT);
    }

    @Test
    void after_a_solution_a_severity_is_said_only_to_end_a_dispute() {
        assertThat(to(LINE_1, standing(CaseStatus.RESOLVED)))
                .doesNotContain(ASSESS_SEVERITY, CLAIM_SEVERITY);
        assertThat(to(LINE_1, disputed(CaseStatus.RESOLVED)))
                .contains(ASSESS_SEVERITY, CLAIM_SEVERITY)
                .doesNotContain(SETTLE_SEVERITY);
        assertThat(to(new Looker(Set.of("LINE_2"), false, true), disputed(CaseStatus.RESOLVED)))
                .contains(SETTLE_SEVERITY);
    }

    @Test
    void what_the_contract_has_not_agreed_is_not_offered() {
        Standing resolved = standing(CaseStatus.RESOLVED);
        assertThat(to(LINE_1, resolved)).contains(REOPEN);
        assertThat(OfferedActs.to(LINE_1, resolved, new Agreed(true, false)))
                .doesNotContain(REOPEN);
        assertThat(OfferedActs.to(LINE_1, untaken(), new Agreed(false, true)))
                .doesNotContain(MERGE);
    }

    @Test
    void what_another_case_goes_on_for_is_not_opened_again() {
        Standing merged =
                new Standing(
                        CaseStatus.CLOSED,
                        SupportLine.LINE_1,
                        true,
                        false,
                        null,
                        true,
                        false,
                        false);
        assertThat(to(LINE_1, merged)).doesNotContain(REOPEN);
        assertThat(to(MEMBER, merged)).doesNotContain(REOPEN);
    }

    @Test
    void nothing_is_promised_in_a_case_of_the_houses_own() {
        Standing ours =
                new Standing(
                        CaseStatus.IN_WORK,
                        SupportLine.LINE_1,
                        true,
                        false,
                        null,
                        false,
                        true,
                        false);
        assertThat(to(LINE_1, ours)).doesNotContain(COMMIT);
    }

    @Test
    void nobody_ends_what_only_its_matter_ends() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(to(LINE_1, standing(status))).doesNotContain(END);
        }
    }

    private static Set<CaseAct> to(Looker who, Standing standing) {
        return OfferedActs.to(who, standing, ALL);
    }

    private static Standing untaken() {
        return new Standing(
                CaseStatus.NEW, SupportLine.LINE_1, false, false, null, false, false, false);
    }

    private static Standing standing(CaseStatus status) {
        return new Standing(status, SupportLine.LINE_1, true, false, null, false, false, false);
    }

    private static Standing disputed(CaseStatus status) {
        return new Standing(status, SupportLine.LINE_1, true, false, null, false, false, true);
    }

    private static Standing away(@Nullable Hands whose) {
        return new Standing(
                CaseStatus.IN_WORK, SupportLine.LINE_1, true, false, whose, false, false, false);
    }
}
