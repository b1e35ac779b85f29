package org.linja.attachments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A limit on everything: one file, a case, a customer, and the time a file may take. */
class FileLimitsTest {
    private static final FileLimits LIMITS = new FileLimits(20, 3, 50, 100);

    @Test
    void each_limit_holds_to_the_byte() {
        assertThat(LIMITS.refusal(held(0, 0, 0), 20)).isEmpty();
        assertThat(LIMITS.refusal(held(0, 0, 0), 21)).contains(FileRefusal.TOO_LARGE);
        assertThat(LIMITS.refusal(held(0, 0, 0), 0)).contains(FileRefusal.EMPTY);
        assertThat(LIMITS.refusal(held(2, 30, 80), 20)).isEmpty();
        assertThat(LIMITS.refusal(held(3, 3, 3), 1)).contains(FileRefusal.CASE_HOLDS_ENOUGH);
        assertThat(LIMITS.refusal(held(2, 31, 31), 20)).contains(FileRefusal.CASE_IS_FULL);
        assertThat(LIMITS.refusal(held(0, 0, 81), 20)).contains(FileRefusal.CUSTOMER_IS_FULL);
    }

    @Test
    void what_comes_with_a_call_counts_in_a_case_that_has_files_already() {
        assertThat(LIMITS.areTooMany(held(0, 0, 0), 3, 50)).isFalse();
        assertThat(LIMITS.areTooMany(held(0, 0, 0), 4, 51))
                .as("it was taken for its writing, when the limits were others")
                .isFalse();
        assertThat(LIMITS.areTooMany(held(1, 20, 20), 2, 30)).isFalse();
        assertThat(LIMITS.areTooMany(held(2, 20, 20), 2, 30)).isTrue();
        assertThat(LIMITS.areTooMany(held(1, 21, 21), 2, 30)).isTrue();
    }

    @Test
    void a_byte_a_second_is_too_slow_once_the_grace_is_over() {
        UploadPace pace = new UploadPace(Duration.ofSeconds(10), 1_000);
        assertThat(pace.isTooSlow(Duration.ofSeconds(9), 9)).isFalse();
        assertThat(pace.isTooSlow(Duration.ofSeconds(11), 11)).isTrue();
        assertThat(pace.isTooSlow(Duration.ofSeconds(70), 59_000)).isTrue();
        assertThat(pace.isTooSlow(Duration.ofSeconds(70), 61_000)).isFalse();
    }

    private static FileLimits.Held held(int files, long ofCase, long ofCustomer) {
        return new FileLimits.Held(files, ofCase, ofCustomer);
    }
}
