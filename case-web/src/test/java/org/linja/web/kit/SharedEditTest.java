package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.rules.EditOutcome.Disputed;
import org.linja.platform.rules.FieldMerge;

class SharedEditTest {
    private static final Map<String, String> SEEN = Map.of("name", "Acme");
    private static final Map<String, String> MINE = Map.of("name", "Acme Oy");
    private static final Map<String, String> THEIRS = Map.of("name", "Acme Ab");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "neither"})
    void nothing_is_stored_until_each_conflict_is_decided(@Nullable String choice) {
        SharedEdit edit = disputed();
        choose(edit, choice);

        assertThatThrownBy(() -> edit.wanted(MINE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors())
                                        .containsExactly(
                                                new FieldError("nameChoice", "undecided")));
    }

    @Test
    void what_was_chosen_is_wanted() {
        SharedEdit edit = disputed();
        choose(edit, FieldConflict.MINE);
        assertThat(edit.wanted(MINE)).isEqualTo(MINE);
        choose(edit, FieldConflict.THEIRS);
        assertThat(edit.wanted(MINE)).isEqualTo(THEIRS);
    }

    private static void choose(SharedEdit edit, @Nullable String choice) {
        edit.getConflicts().values().forEach(conflict -> conflict.setChoice(choice));
    }

    private static SharedEdit disputed() {
        SharedEdit edit = SharedEdit.of(SEEN, 0);
        edit.met(new Disputed(FieldMerge.of(SEEN, MINE, THEIRS), 1, null, null), MINE);
        return edit;
    }
}
