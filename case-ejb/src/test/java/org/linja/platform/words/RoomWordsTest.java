package org.linja.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.linja.watch.OwnWords;

class RoomWordsTest {
    @Test
    void a_room_answers_in_the_language_that_is_asked_for_or_not_at_all() {
        assertThat(RoomWords.of(OwnWords.class, "fi").getString("house.name"))
                .isEqualTo("Talo itse");
        assertThatThrownBy(() -> RoomWords.of(OwnWords.class, "sv"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void english_is_written_as_in_europe() {
        assertThat(RoomWords.formats("en")).isEqualTo(Locale.UK);
        assertThat(RoomWords.formats("ru").getLanguage()).isEqualTo("ru");
    }
}
