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

    @Test
    void any_other_state_way_file_or_word_beside_the_form_is_another_subject() {
        Map<String, String> form = Map.of("what", "ab");
        String shown = of(part(1, StepState.DONE, "done", form, "aa", "It is full.")).digest();
        assertThat(of(part(1, StepState.DONE, "done", form, "aa", "It is full.")).digest())
                .isEqualTo(shown);
        assertThat(
                        List.of(
                                part(1, StepState.SKIPPED, "done", form, "aa", "It is full."),
                                part(1, StepState.UNDONE, "done", form, "aa", "It is full."),
                                part(1, StepState.DONE, "repair", form, "aa", "It is full."),
                                part(1, StepState.DONE, "done", form, "bb", "It is full."),
                                part(1, StepState.DONE, "done", form, "aa", "")))
                .noneMatch(other -> of(other).digest().equals(shown));
    }

    private static ApprovalSubject subject(String template, int round, Map<String, String> values) {
        return new ApprovalSubject(
                7,
                template,
                "consent",
                List.of(part(round, StepState.DONE, "done", values, "", "")));
    }

    private static ApprovalSubject of(ApprovalSubject.Part part) {
        return new ApprovalSubject(7, "planned-change/1", "consent", List.of(part));
    }

    private static ApprovalSubject.Part part(
            int round,
            StepState state,
            String outcome,
            Map<String, String> values,
            String sha256,
            String words) {
        return new ApprovalSubject.Part(
                "request",
                round,
                state,
                outcome,
                new TreeMap<>(values),
                List.of("file", "key", "plan.txt", sha256),
                words);
    }
}
