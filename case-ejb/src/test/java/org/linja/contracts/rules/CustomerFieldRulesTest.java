package org.linja.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the fields of a customer and its contacts. */
class CustomerFieldRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria@acme.example",
                "maria.lindqvist+support@mail.acme.example",
                "m@ab.fi",
                "o'neil@acme.example",
                "huolto@mäntsälä.fi"
            })
    void an_address_that_a_letter_reaches_fits(String text) {
        assertThat(MailAddress.fits(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maria",
                "maria@",
                "@acme.example",
                "maria@acme",
                "maria@acme.example, oleg@globex.example",
                "maria@acme.example\r\nBcc: all@acme.example",
                "maria @acme.example",
                ".maria@acme.example",
                "maria..l@acme.example",
                "maria.@acme.example",
                "maria@-acme.example",
                "maria@acme..example",
                "<maria@acme.example>"
            })
    void what_could_be_anything_else_does_not(String text) {
        assertThat(MailAddress.fits(text)).isFalse();
    }

    @Test
    void an_address_is_no_longer_than_any_server_takes() {
        assertThat(MailAddress.fits("m@" + "a.".repeat(126) + "example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Helsinki", "Asia/Almaty", "America/Argentina/Ushuaia", "Etc/UTC"})
    void a_customer_lives_in_a_place(String zone) {
        assertThat(CustomerZones.knows(zone)).isTrue();
        assertThat(ZoneId.of(zone)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UTC",
                "EET",
                "+02:00",
                "Etc/GMT+5",
                "SystemV/EST5",
                "Helsinki",
                "europe/helsinki"
            })
    void an_offset_or_an_alias_is_no_place(String zone) {
        assertThat(CustomerZones.knows(zone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC", "ACME", "ACME-2", "A1234567890123456789"})
    void a_code_is_short_and_in_capitals(String code) {
        assertThat(CustomerCode.fits(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "acme", "1ACME", "-ACME", "AC ME", "ACMÉ", "A12345678901234567890"})
    void anything_else_is_no_code(String code) {
        assertThat(CustomerCode.fits(code)).isFalse();
    }
}
