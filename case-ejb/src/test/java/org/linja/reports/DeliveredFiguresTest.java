package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.reports.DeliveredFigures.Holder;

class DeliveredFiguresTest {
    private static final Holder ACME = new Holder(1, "ACME", "Asia/Almaty");

    @Test
    void a_month_without_a_case_is_told_in_the_customers_own_zone() {
        assertThat(DeliveredFigures.zone(List.of(), ACME)).isEqualTo("Asia/Almaty");
    }

    @Test
    void what_was_judged_in_one_zone_is_told_in_it_and_in_two_in_neither() {
        assertThat(DeliveredFigures.zone(List.of("Europe/Helsinki"), ACME))
                .isEqualTo("Europe/Helsinki");
        assertThat(DeliveredFigures.zone(List.of("Europe/Helsinki", "Asia/Almaty"), ACME))
                .isEqualTo("UTC");
    }
}
