package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordPepperTest {
    private static final String OLD = "a pepper of the operator's, long enough";
    private static final String NEW = "the pepper that came after it, long too";
    private static final String WORD = "seven quiet herons";

    @Test
    void whoever_has_the_hash_and_not_the_key_cannot_tell_the_right_password() {
        String hash = with(OLD).hash(WORD);
        assertThat(with(OLD).matches(WORD, hash)).isTrue();
        assertThat(with(OLD).matches("seven quiet heron", hash)).isFalse();
        assertThat(with(NEW).matches(WORD, hash)).isFalse();
        assertThat(with().matches(WORD, hash)).isFalse();
        String bare = hash.substring(0, hash.lastIndexOf('$'));
        assertThat(with().matches(WORD, bare)).isFalse();
        assertThat(Password.matches(WORD, bare, Optional.empty())).isFalse();
    }

    @Test
    void the_name_of_the_key_stands_behind_the_hash_and_nothing_of_the_key() {
        String hash = with(OLD).hash(WORD);
        assertThat(hash).matches("pbkdf2-sha512\\$220000\\$[^$]{22}\\$[^$]{86}\\$[0-9a-f]{8}");
        assertThat(hash).doesNotContain("pepper");
        assertThat(Password.keyName(with(OLD).hash(WORD))).isEqualTo(Password.keyName(hash));
        assertThat(Password.keyName(with(NEW).hash(WORD))).isNotEqualTo(Password.keyName(hash));
    }

    @Test
    void what_was_kept_without_a_key_or_under_an_older_one_is_right_and_weak() {
        String before = with().hash(WORD);
        String older = with(OLD).hash(WORD);
        PasswordPepper now = with(NEW, OLD);
        assertThat(now.matches(WORD, before)).isTrue();
        assertThat(now.matches(WORD, older)).isTrue();
        assertThat(now.isWeak(before)).isTrue();
        assertThat(now.isWeak(older)).isTrue();
        assertThat(now.isWeak(now.hash(WORD))).isFalse();
    }

    @Test
    void a_house_without_a_key_keeps_hashes_as_before_and_finds_them_good() {
        String hash = with("", " ").hash(WORD);
        assertThat(Password.keyName(hash)).isEmpty();
        assertThat(with().matches(WORD, hash)).isTrue();
        assertThat(with().isWeak(hash)).isFalse();
    }

    @Test
    void what_is_no_hash_is_neither_right_nor_weak() {
        for (String none : List.of("-", "=", "", "a$b$c$d$e")) {
            assertThat(with(OLD).matches(WORD, none)).as(none).isFalse();
            assertThat(with(OLD).isWeak(none)).as(none).isFalse();
        }
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> with("short")).hasMessageContaining("fewer than 32");
    }

    @Test
    void a_line_that_serves_second_factors_too_is_another_key_here() {
        KeyFile here = KeyFile.of("here", "linja password", List.of(OLD));
        KeyFile there = KeyFile.of("there", "linja second factor", List.of(OLD));
        assertThat(here.newest().orElseThrow()).isNotEqualTo(there.newest().orElseThrow());
    }

    private static PasswordPepper with(String... lines) {
        PasswordPepper pepper = new PasswordPepper();
        pepper.take(List.of(lines));
        return pepper;
    }
}
