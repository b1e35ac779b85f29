package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStatusTest {

    @ParameterizedTest(name = "{0}: {1} / {2} / {3} / {4} / {5}")
    @CsvSource({
        // act, then the status after it from new, in-work, waiting, resolved, closed
        "accept,           in-work, in-work,              waiting-for-customer, -,        -",
        "note,             new,     in-work,              waiting-for-customer, resolved, closed",
        "edit,             new,     in-work,              waiting-for-customer, resolved, -",
        "commit,           new,     in-work,              waiting-for-customer, resolved, -",
        "ask-call-back,    new,     in-work,              waiting-for-customer, resolved, -",
        "question,         -,       waiting-for-customer, -,                    -,        -",
        "customer-answer,  new,     in-work,              in-work,              resolved, closed",
        "answer,           -,       in-work,              waiting-for-customer, -,        -",
        "offer-hand-over,  new,     in-work,              waiting-for-customer, -,        -",
        "accept-hand-over, in-work, in-work,              waiting-for-customer, -,        -",
        "resolve,          -,       resolved,             resolved,             -,        -",
        "close,            -,       -,                    -,                    closed,   -",
        "reopen,           -,       -,                    -,                    in-work,  in-work",
    })
    void every_act_leads_where_the_table_says(
            String act,
            String fromNew,
            String inWork,
            String waiting,
            String resolved,
            String closed) {
        Iterator<String> expected = List.of(fromNew, inWork, waiting, resolved, closed).iterator();
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(status.after(CaseAct.of(act)).map(CaseStatus::slug).orElse("-"))
                    .as(status.slug())
                    .isEqualTo(expected.next());
        }
    }

    @Test
    void a_number_reads_back_as_it_was_written() {
        assertThat(CaseId.parse("L-100001")).isEqualTo(new CaseId(100_001));
        assertThat(new CaseId(100_001)).hasToString("L-100001");
        assertThat(new CaseId(2)).isGreaterThan(new CaseId(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "L-",
                "L-0",
                "L-01",
                "l-1",
                " L-1",
                "L-1 ",
                "L--1",
                "L-+1",
                "L-1x",
                "100001",
                "L-١",
                "L-9999999999999999999"
            })
    void any_other_spelling_of_a_number_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseId.parse(text));
    }

    @ParameterizedTest(name = "customer {0} with roles {1} sees a case of customer 7: {2}")
    @CsvSource({
        " , LINE_1, true",
        " , LINE_2, true",
        " , DUTY_MANAGER, true",
        " , AUDITOR, true",
        " , SYSTEM, true",
        " , ADMINISTRATOR, false",
        " , CUSTOMER, false",
        "7, CUSTOMER, true",
        "8, CUSTOMER, false",
        // Whoever belongs to a customer stays behind that customer's door.
        "8, LINE_1, false",
        "7, LINE_1, false",
    })
    void who_may_see_a_case(Long customer, String role, boolean sees) {
        assertThat(CaseAccess.maySee(customer, Set.of(role), 7)).isEqualTo(sees);
    }
}
