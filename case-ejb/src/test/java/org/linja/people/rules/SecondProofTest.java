package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondProofTest {
    private static final Set<String> GIVEN = Set.of("CUSTOMER", "CUSTOMER_MEMBER");

    @Test
    void whoever_has_none_and_needs_none_may_do_what_they_were_given() {
        assertThat(new SecondProof(false, false).roles(GIVEN, false)).isEqualTo(GIVEN);
    }

    @Test
    void before_it_is_shown_whoever_has_one_may_do_nothing() {
        assertThat(new SecondProof(true, false).roles(GIVEN, false)).isEmpty();
        assertThat(new SecondProof(true, true).roles(GIVEN, false)).isEmpty();
        assertThat(new SecondProof(true, true).roles(GIVEN, true)).isEqualTo(GIVEN);
    }

    @Test
    void whoever_lacks_one_that_is_demanded_may_take_one_and_nothing_else() {
        assertThat(new SecondProof(false, true).roles(GIVEN, false)).containsExactly("ENROLLING");
        assertThat(new SecondProof(false, true).roles(Set.of(), false)).isEmpty();
    }
}
