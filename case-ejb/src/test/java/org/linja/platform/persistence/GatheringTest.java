package org.linja.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Gathering<String> gathering = new Gathering<>();
    private final List<List<String>> written = new ArrayList<>();

    @Test
    void what_is_kept_within_is_written_at_the_end_in_its_order() {
        gathering.within(
                () -> {
                    assertThat(gathering.keep(List.of("b", "a"))).isTrue();
                    assertThat(gathering.keep(List.of("c"))).isTrue();
                    assertThat(written).isEmpty();
                },
                written::add);

        assertThat(written).containsExactly(List.of("b", "a", "c"));
    }

    @Test
    void without_it_nothing_is_kept() {
        assertThat(gathering.keep(List.of("a"))).isFalse();
    }

    @Test
    void the_outermost_writes_all() {
        gathering.within(
                () -> {
                    gathering.keep(List.of("a"));
                    gathering.within(() -> gathering.keep(List.of("b")), written::add);
                    assertThat(written).isEmpty();
                },
                written::add);

        assertThat(written).containsExactly(List.of("a", "b"));
    }

    @Test
    void of_work_that_fails_nothing_is_written_or_left_behind() {
        assertThatThrownBy(
                        () ->
                                gathering.within(
                                        () -> {
                                            gathering.keep(List.of("a"));
                                            throw new IllegalStateException("torn");
                                        },
                                        written::add))
                .hasMessage("torn");

        assertThat(written).isEmpty();
        assertThat(gathering.keep(List.of("b"))).isFalse();
    }
}
