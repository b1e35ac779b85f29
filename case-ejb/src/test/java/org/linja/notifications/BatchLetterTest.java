package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.documents.EndedBatch;
import org.linja.documents.rules.BatchTally;

class BatchLetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void it_says_how_the_batch_ended_and_where_stands_what_was_left(String language) {
        for (String state : new String[] {"done", "failed"}) {
            BatchLetter letter = letter(language, state, null, 2);
            assertThat(letter.subject()).contains("12").doesNotContain("%", "null");
            assertThat(letter.body())
                    .contains("12", "997", "1000", " 2.")
                    .contains("https://linja.example/documents/batch.xhtml?number=12")
                    .doesNotContain("%", "null");
        }
        assertThat(letter(language, "cancelled", "Kaisa Laine", 0).body())
                .contains("Kaisa Laine", "12")
                .doesNotContain("%", "null", " 0.");
    }

    private static BatchLetter letter(
            String language, String state, @Nullable String stoppedBy, int left) {
        return new BatchLetter(
                new EndedBatch(12, state, new BatchTally(1000, 997, left), 7, stoppedBy),
                language,
                "https://linja.example");
    }
}
