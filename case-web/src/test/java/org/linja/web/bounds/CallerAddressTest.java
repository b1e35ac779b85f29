package org.linja.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.platform.rules.NetworkRange;

class CallerAddressTest {
    private static final List<NetworkRange> NONE = List.of();
    private static final List<NetworkRange> OURS = NetworkRange.list("10.1.2.0/24");

    @Test
    void what_a_stranger_says_about_where_it_is_counts_for_nothing() {
        assertThat(CallerAddress.network("203.0.113.7", List.of("198.51.100.9"), OURS))
                .isEqualTo("cb0071")
                .isEqualTo(CallerAddress.network("203.0.113.200", List.of(), OURS));
        assertThat(CallerAddress.network("10.1.2.3", List.of("198.51.100.9"), NONE))
                .isEqualTo("0a0102");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9",
                "6.6.6.6, 198.51.100.9",
                "6.6.6.6, 198.51.100.9, 10.1.2.8",
                "not an address, 198.51.100.9"
            })
    void a_proxy_of_ours_names_whom_it_asks_for_and_nobody_before_that_counts(String forwarded) {
        assertThat(CallerAddress.network("10.1.2.3", List.of(forwarded), OURS)).isEqualTo("c63364");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1.2.3.4.5", "<script>", "unknown"})
    void what_is_no_address_leaves_the_nearest_that_is_known(String forwarded) {
        assertThat(CallerAddress.network("10.1.2.3", List.of(forwarded), OURS)).isEqualTo("0a0102");
    }

    @Test
    void a_network_of_ipv6_is_its_first_half() {
        assertThat(CallerAddress.network("2001:db8:1:2:3::4", List.of(), NONE))
                .isEqualTo("20010db800010002")
                .isEqualTo(CallerAddress.network("2001:db8:1:2:ffff::1", List.of(), NONE));
    }

    @Test
    void a_proxy_of_ours_that_adds_a_line_is_heard_and_what_stood_before_it_is_not() {
        assertThat(CallerAddress.network("10.1.2.3", List.of("6.6.6.6", "198.51.100.9"), OURS))
                .isEqualTo("c63364");
        assertThat(
                        CallerAddress.network(
                                "10.1.2.3", List.of("6.6.6.6, 198.51.100.9", "10.1.2.8"), OURS))
                .isEqualTo("c63364");
    }

    @Test
    void however_many_a_stranger_claims_to_have_passed_the_nearest_are_read() {
        String claimed = "6.6.6.6, ".repeat(50);
        assertThat(CallerAddress.network("10.1.2.3", List.of(claimed + "198.51.100.9"), OURS))
                .isEqualTo("c63364");
        assertThat(CallerAddress.network("10.1.2.3", List.of(claimed, "198.51.100.9"), OURS))
                .isEqualTo("c63364");
        String ours = ", 10.1.2.8".repeat(50);
        assertThat(CallerAddress.network("10.1.2.3", List.of("6.6.6.6" + ours), OURS))
                .isEqualTo("0a0102");
    }

    @Test
    void an_address_is_told_in_digits_and_what_is_none_as_it_stands() {
        List<String> forwarded = List.of("6.6.6.6, 198.51.100.9");
        assertThat(CallerAddress.written("10.1.2.3", forwarded, OURS)).isEqualTo("198.51.100.9");
        assertThat(CallerAddress.written("10.1.2.3", forwarded, NONE)).isEqualTo("10.1.2.3");
        assertThat(CallerAddress.written("2001:db8::1", List.of(), NONE))
                .isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(CallerAddress.written("", List.of(), OURS)).isEmpty();
    }
}
