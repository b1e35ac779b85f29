package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticularsChangeTest {

    @Test
    void what_stands_as_it_stood_is_no_change() {
        assertThat(ParticularsChange.between(of("The mill", ""), of("The mill", "")).isNothing())
                .isTrue();
    }

    @Test
    void what_stood_there_and_what_stands_there_is_told_in_the_order_people_are_asked() {
        ParticularsChange change =
                ParticularsChange.between(of("The mill", ""), of("The saw", "Its plug."));

        assertThat(change.isNothing()).isFalse();
        assertThat(change.data()).isEqualTo(Map.of("fields", "subject,tried"));
        assertThat(change.words()).isEqualTo("subject: The mill → The saw\ntried:  → Its plug.");
    }

    private static CaseParticulars of(String subject, String tried) {
        return new CaseParticulars(
                subject, "It stands.", CaseKind.FAULT, "Maria", "+358401234501", "", tried);
    }
}
