package org.linja.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document said of its case stays what it said. */
class EarlierSubjectTest {
    @Test
    void what_was_put_right_twice_was_something_else_first() {
        assertThat(
                        EarlierSubject.before(
                                "Pump 7 → valve",
                                List.of(
                                        "subject: Pump → Pump 7\ntried: nothing → all",
                                        "subject: Pump 7 → Pump 7 → valve")))
                .isEqualTo("Pump");
    }

    @Test
    void what_was_not_touched_or_was_erased_is_what_it_is() {
        assertThat(EarlierSubject.before("Pump", List.of())).isEqualTo("Pump");
        assertThat(EarlierSubject.before("Pump", List.of("tried: nothing → all", "")))
                .isEqualTo("Pump");
        assertThat(EarlierSubject.before("Pump", List.of("subject: Mill → Valve")))
                .as("a line that does not lead to it says nothing of it")
                .isEqualTo("Pump");
    }
}
