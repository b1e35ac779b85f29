package org.linja.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;

class ProviderFieldsTest {
    @Test
    void a_domain_that_is_written_twice_is_named() {
        assertThatThrownBy(() -> of("firm.example", "other.example", "firm.example").check(false))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refusal ->
                                assertThat(refusal.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "domains",
                                                        "domain-twice",
                                                        List.of("firm.example"))));
        assertThatNoException().isThrownBy(() -> of("firm.example", "other.example").check(false));
    }

    private static ProviderFields of(String... domains) {
        return new ProviderFields("https://login.firm.example", "linja", List.of(domains), false);
    }
}
