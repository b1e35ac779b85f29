package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard STRICT = new AddressGuard(List.of());
    private static final AddressGuard WITH_OFFICE =
            new AddressGuard(NetworkRange.list("10.1.0.0/16, fd12::/32"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "::7f00:1",
                "2001:db8::1"
            })
    void what_is_not_public_is_refused_however_it_is_written(String address) {
        assertThat(STRICT.allows(bytes(address))).isFalse();
    }

    /** Java turns such an address into the one it carries; others may not. */
    @Test
    void an_address_of_the_old_kind_in_one_of_the_new_is_seen_through() {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(STRICT.allows(mapped)).isFalse();
        mapped[12] = 8;
        assertThat(STRICT.allows(mapped)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::1", "64:ff9b::808:808"})
    void what_is_public_is_spoken_to(String address) {
        assertThat(STRICT.allows(bytes(address))).isTrue();
    }

    @Test
    void the_house_may_allow_a_network_of_its_own_and_no_more_than_that() {
        assertThat(WITH_OFFICE.allows(bytes("10.1.2.3"))).isTrue();
        assertThat(WITH_OFFICE.allows(bytes("fd12::5"))).isTrue();
        assertThat(WITH_OFFICE.allows(bytes("10.2.0.1"))).isFalse();
        assertThat(WITH_OFFICE.allows(bytes("fd13::5"))).isFalse();
        assertThat(WITH_OFFICE.allows(bytes("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "a.b.c.d",
                "1::2::3",
                "fe80::g/10",
                "1:2:3:4:5:6:7:8:9",
                "10.0.0.0/-1",
                "10.0.0.0/"
            })
    void what_is_no_range_is_refused(String written) {
        assertThatThrownBy(() -> NetworkRange.of(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
