package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is approved is exactly what was shown. */
class ApprovalSubjectTest {
    @Test
    void any_other_word_round_or_version_is_another_subject() {
        String shown = subject("planned-change/1", 1, Map.of("what", "ab", "why", "c")).digest();
        assertThat(shown).hasSize(64);
        assertThat(subject("planned-change/1", 1, Map.of("why", "c", "what", "ab")).digest())
                .isEqualTo(shown);
        assertThat(
                        List.of(
                                subject("planned-change/2", 1, Map.of("what", "ab", "why", "c")),
                                subject("planned-change/1", 2, Map.of("what", "ab", "why", "c")),
                                subject("planned-change/1", 1, Map.of("what", "a", "why", "bc")),
                                subject("planned-change/1", 1, Map.of("what", "ab"))))
                .noneMatch(other -> other.digest().equals(shown));
    }

    private static ApprovalSubject subject(String template, int round, Map<String, String> values) {
        return new ApprovalSubject(
                7,
                template,
                "consent",
                List.of(new ApprovalSubject.Part("request", round, new TreeMap<>(values), "")));
    }
}
