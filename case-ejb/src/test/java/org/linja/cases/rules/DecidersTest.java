package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidersTest {
    private static final long NAMED = 1;
    private static final long NEWLY_NAMED = 2;
    private static final long MANAGER = 3;
    private static final long OTHER_MANAGER = 4;
    private static final List<Long> MANAGERS = List.of(MANAGER, OTHER_MANAGER);

    @Test
    void whom_the_cases_terms_name_decides() {
        assertThat(Deciders.of(List.of(NAMED), List.of(NEWLY_NAMED), MANAGERS, Set.of()))
                .isEqualTo(new Deciders(Set.of(NAMED), DecidesAs.TERMS));
    }

    @Test
    void where_they_left_whom_the_newest_version_names_decides() {
        assertThat(Deciders.of(List.of(), List.of(NEWLY_NAMED), MANAGERS, Set.of()))
                .isEqualTo(new Deciders(Set.of(NEWLY_NAMED), DecidesAs.NEWEST_TERMS));
    }

    @Test
    void where_nobody_who_is_named_can_a_duty_manager_decides() {
        assertThat(Deciders.of(List.of(), List.of(), MANAGERS, Set.of()))
                .isEqualTo(new Deciders(Set.of(MANAGER, OTHER_MANAGER), DecidesAs.DUTY_MANAGER));
    }

    @Test
    void nobody_who_assessed_the_case_decides_whatever_names_them() {
        assertThat(
                        Deciders.of(
                                List.of(NAMED),
                                List.of(NEWLY_NAMED),
                                MANAGERS,
                                Set.of(NAMED, NEWLY_NAMED, MANAGER)))
                .isEqualTo(new Deciders(Set.of(OTHER_MANAGER), DecidesAs.DUTY_MANAGER));
    }

    @Test
    void only_one_who_is_alone_takes_no_side() {
        assertThat(Deciders.of(List.of(), List.of(), MANAGERS, Set.of()).areOnly(MANAGER))
                .isFalse();
        assertThat(Deciders.of(List.of(NAMED), List.of(), MANAGERS, Set.of()).areOnly(NAMED))
                .isTrue();
    }
}
