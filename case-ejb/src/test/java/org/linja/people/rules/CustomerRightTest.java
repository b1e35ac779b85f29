package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.platform.security.Role;

class CustomerRightTest {
    @Test
    void everybody_reads_an_administrator_keeps_the_people_and_a_signatory_signs() {
        for (CustomerRight right : CustomerRight.values()) {
            assertThat(right.roles()).as(right.slug()).contains(Role.CUSTOMER);
            assertThat(right.roles().contains(Role.CUSTOMER_ADMINISTRATOR))
                    .as(right.slug())
                    .isEqualTo(right == CustomerRight.ADMINISTRATOR);
            assertThat(right.roles().contains(Role.CUSTOMER_MEMBER))
                    .as(right.slug())
                    .isNotEqualTo(right == CustomerRight.READ_ONLY);
            assertThat(right.roles().contains(Role.CUSTOMER_SIGNATORY))
                    .as(right.slug())
                    .isEqualTo(right == CustomerRight.SIGNATORY);
        }
    }

    @Test
    void a_right_brings_no_role_of_the_house() {
        Set<String> house = new HashSet<>(Role.ALL);
        house.remove(Role.CUSTOMER);
        for (CustomerRight right : CustomerRight.values()) {
            assertThat(right.roles()).doesNotContainAnyElementsOf(house);
        }
    }
}
