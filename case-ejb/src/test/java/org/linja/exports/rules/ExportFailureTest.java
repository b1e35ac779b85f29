package org.linja.exports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose export did not come about hears why in plain words, and no word of our machinery. */
class ExportFailureTest {
    @ParameterizedTest
    @EnumSource(ExportFailure.class)
    void what_stopped_an_export_is_read_back_from_what_the_job_wrote_down(ExportFailure why) {
        CannotExport thrown = new CannotExport(why);
        String reason = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        assertThat(ExportFailure.of(reason)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PSQLException: ERROR: relation \"attachment\" does not exist",
                "NullPointerException: null",
                "ended early",
                "IllegalStateException: too-large"
            })
    void whatever_else_it_was_is_the_houses(String reason) {
        assertThat(ExportFailure.of(reason)).isEqualTo(ExportFailure.HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false",
        "0,2,false",
        "0,3,true",
        "3,2,false",
        "3,3,true",
        "5,0,false",
        "6,0,true"
    })
    void what_failed_may_be_ordered_again_but_not_without_end(
            long failed, long others, boolean tooMany) {
        assertThat(new ExportsOrdered(failed, others).isOneMoreTooMany()).isEqualTo(tooMany);
    }

    @Test
    void a_reason_is_one_word_of_the_programs_language() {
        assertThat(ExportFailure.values()).allMatch(one -> one.slug().matches("[a-z-]+"));
    }
}
