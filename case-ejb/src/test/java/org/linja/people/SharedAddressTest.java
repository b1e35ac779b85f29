package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedAddressTest {
    @Test
    void whoever_shares_an_address_with_somebody_of_the_house_is_named_with_them() {
        List<SharedAddress> shared =
                SharedAddress.among(
                        List.of(
                                person(1, "A@x.example", null, true),
                                person(2, "a+b@X.example", "ACME", true),
                                person(3, "b@x.example", null, true),
                                person(4, "b@x.example", null, false),
                                person(5, "c@x.example", "ACME", true),
                                person(6, "c@x.example", "PULP", true)));
        assertThat(shared).extracting(SharedAddress::email).containsExactly("a@x.example");
        assertThat(shared.get(0).people())
                .as("a closed account does nothing, and firms may share people")
                .extracting(PersonRow::id)
                .containsExactly(1L, 2L);
    }

    private static PersonRow person(
            long id, String email, @Nullable String customer, boolean enabled) {
        return new PersonRow(
                id,
                0,
                "p" + id,
                "Person " + id,
                email,
                "en",
                "Europe/Helsinki",
                customer,
                List.of(),
                enabled,
                null,
                false,
                false);
    }
}
