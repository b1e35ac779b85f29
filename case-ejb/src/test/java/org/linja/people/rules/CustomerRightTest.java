package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.platform.security.Role;

class CustomerRightTest {
    @Test
    void everybody_reads_and_only_an_administrator_keeps_the_people() {
        for (CustomerRight right : CustomerRight.values()) {
            assertThat(right.roles()).as(right.slug()).contains(Role.CUSTOMER);
            assertThat(right.roles().contains(Role.CUSTOMER_ADMINISTRATOR))
                    .as(right.slug())
                    .isEqualTo(right == CustomerRight.ADMINISTRATOR);
            assertThat(right.roles().contains(Role.CUSTOMER_MEMBER))
                    .as(right.slug())
                    .isNotEqualTo(right == CustomerRight.READ_ONLY);
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
