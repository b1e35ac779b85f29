package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenLineTest {
    private static final FormField ACTED = field("acted", FieldType.PAST_MOMENT);
    private static final FormField WHAT = field("what", FieldType.TEXT);
    private static final List<FormField> FORM = List.of(WHAT, ACTED);

    @Test
    void fields_are_told_from_words_whatever_their_order() {
        assertThat(
                        WrittenLine.of(
                                FORM,
                                "acted: 2026-11-27T06:04:58Z\nwhat: The queue: moved.\nDone."))
                .containsExactly(
                        new WrittenLine(ACTED, "2026-11-27T06:04:58Z"),
                        new WrittenLine(WHAT, "The queue: moved."),
                        new WrittenLine(null, "Done."));
    }

    @Test
    void what_begins_like_a_field_that_stood_there_or_like_none_is_words() {
        assertThat(WrittenLine.of(FORM, "what: One.\nwhat: Two.\nwhy: Three.\n"))
                .containsExactly(
                        new WrittenLine(WHAT, "One."),
                        new WrittenLine(null, "what: Two."),
                        new WrittenLine(null, "why: Three."),
                        new WrittenLine(null, ""));
    }

    private static FormField field(String name, FieldType type) {
        return new FormField(name, type, false, new Wording(name, name, name));
    }
}
