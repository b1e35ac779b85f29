package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

class WordsTest {
    private static final List<Locale> READERS =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("ru"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storage-failed",
                "file-not-usable",
                "too-large {most=3}",
                "ended early",
                "could not be started",
                "started too often without getting anywhere"
            })
    void why_a_job_failed_is_told_in_the_readers_words(String stored) {
        for (Locale reader : READERS) {
            assertThat(Words.reason(reader, stored))
                    .isNotEqualTo(stored)
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }

    @Test
    void a_page_that_cannot_be_drawn_says_whose_fault_it_is() {
        assertThat(DeskExceptionHandler.undrawn(ProblemType.INVALID_INPUT, false)).isEqualTo(404);
        assertThat(DeskExceptionHandler.undrawn(ProblemType.UNAVAILABLE, false)).isEqualTo(503);
        assertThat(DeskExceptionHandler.undrawn(ProblemType.UNAVAILABLE, true)).isEqualTo(503);
        assertThat(DeskExceptionHandler.undrawn(ProblemType.INVALID_INPUT, true)).isEqualTo(500);
        assertThat(DeskExceptionHandler.undrawn(ProblemType.DEFECT, false)).isEqualTo(500);
    }

    @Test
    void what_has_no_words_is_told_as_it_was_written_down() {
        assertThat(Words.reason(Locale.ENGLISH, "IOException: Broken pipe {3}"))
                .isEqualTo("IOException: Broken pipe {3}");
    }

    @Test
    void what_was_saved_before_it_was_changed_is_said_without_a_word_of_keys() {
        Problem reused = new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(DeskExceptionHandler.reason(Locale.ENGLISH, reused))
                .startsWith("This was saved once already");
        for (Locale reader : READERS) {
            assertThat(DeskExceptionHandler.reason(reader, reused))
                    .isNotEqualTo(Words.say(reader, "problem.idempotency-key-reused", List.of()));
        }
    }
}
