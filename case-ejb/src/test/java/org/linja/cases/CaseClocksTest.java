package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linja.sla.SlaClock;

class CaseClocksTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final CaseClocks clocks = new CaseClocks();

    private List<SlaClock> read() {
        reads.incrementAndGet();
        return List.of();
    }

    @Test
    void are_not_read_for_who_asks_for_none() {
        clocks.bring(this::read);

        assertThat(reads).hasValue(0);
    }

    @Test
    void are_read_once_however_many_ask() {
        clocks.bring(this::read);

        assertThat(clocks.all()).isEmpty();
        assertThat(clocks.all()).isEmpty();
        assertThat(reads).hasValue(1);
    }

    @Test
    void are_read_anew_when_the_case_is_found_anew() {
        clocks.bring(this::read);
        assertThat(clocks.all()).isEmpty();

        clocks.bring(this::read);

        assertThat(clocks.all()).isEmpty();
        assertThat(reads).hasValue(2);
    }
}
