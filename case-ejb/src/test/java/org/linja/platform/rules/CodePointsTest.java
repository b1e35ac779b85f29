package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202e;
    private static final int HALF_OF_A_SIGN = 0xd83d;
    private static final int FACE = 0x1f600;

    @Test
    void what_hides_or_turns_words_around_is_not_drawn() {
        assertThat(CodePoints.isDrawn('ж')).isTrue();
        assertThat(CodePoints.isDrawn(' ')).isTrue();
        assertThat(CodePoints.isDrawn(FACE)).isTrue();
        assertThat(CodePoints.isDrawn(RIGHT_TO_LEFT_OVERRIDE)).isFalse();
        assertThat(CodePoints.isDrawn(HALF_OF_A_SIGN)).isFalse();
        assertThat(CodePoints.isDrawn('\n')).isFalse();
    }

    @Test
    void controls_and_halves_of_signs_stand_in_no_text() {
        assertThat(CodePoints.isControl(7)).isTrue();
        assertThat(CodePoints.isControl(HALF_OF_A_SIGN)).isTrue();
        assertThat(CodePoints.isControl('\n')).isTrue();
        assertThat(CodePoints.isControl(FACE)).isFalse();
        assertThat(CodePoints.isControl(RIGHT_TO_LEFT_OVERRIDE)).isFalse();
    }

    @Test
    void the_database_keeps_every_sign_but_the_character_0_and_halves() {
        assertThat(CodePoints.isUnkeepable(0)).isTrue();
        assertThat(CodePoints.isUnkeepable(HALF_OF_A_SIGN)).isTrue();
        assertThat(CodePoints.isUnkeepable(7)).isFalse();
        assertThat(CodePoints.isUnkeepable(FACE)).isFalse();
    }

    @Test
    void layout_is_what_parts_lines_and_columns() {
        assertThat("\n\r\t".chars().allMatch(CodePoints::isLayout)).isTrue();
        assertThat(CodePoints.isLayout(7)).isFalse();
    }
}
