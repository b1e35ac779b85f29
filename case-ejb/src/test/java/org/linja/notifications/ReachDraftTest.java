package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;

/** How somebody is to be reached is kept in one spelling, or refused with every reason. */
class ReachDraftTest {

    @Test
    void what_is_typed_is_kept_in_one_spelling() {
        ReachDraft typed =
                new ReachDraft(
                        " +358 (40) 123-4567 ",
                        " ",
                        List.of(ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.SMS),
                        " 22:30-06:45 ");
        assertThat(typed.checked())
                .isEqualTo(
                        new ReachDraft(
                                "+358401234567",
                                null,
                                List.of(ChannelKind.SMS, ChannelKind.VOICE),
                                "22:30-06:45"));
    }

    @ParameterizedTest
    @CsvSource({"house, ", "'', ", " , ", "none, none", "21:30-09:30, 21:30-09:30"})
    void a_night_is_the_houses_where_nobody_says_otherwise(
            @Nullable String typed, @Nullable String kept) {
        assertThat(new ReachDraft(null, null, List.of(), typed).checked().night()).isEqualTo(kept);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        ReachDraft wrong =
                new ReachDraft(
                        null,
                        "file:///etc/passwd",
                        List.of(ChannelKind.VOICE, ChannelKind.WEBHOOK),
                        "21:30-09:31");
        assertThatThrownBy(wrong::checked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors())
                                        .extracting(FieldError::field, FieldError::key)
                                        .containsExactly(
                                                tuple("phone", "required"),
                                                tuple("webhook", "not-a-web-address"),
                                                tuple("night", "not-a-night")));
    }
}
