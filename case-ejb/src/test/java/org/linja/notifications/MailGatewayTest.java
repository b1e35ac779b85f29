package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter that a server may take later is not given up. */
class MailGatewayTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AddressException("no at sign"), true),
                Arguments.of(refused("550 5.1.1 no such mailbox"), true),
                Arguments.of(refused("450 4.2.0 greylisted, come again"), false),
                Arguments.of(refused("452-4.2.2 the mailbox is full"), false),
                Arguments.of(new MessagingException("Could not connect"), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_is_about_the_address_is_what_no_server_will_ever_take(
            MessagingException failure, boolean aboutTheAddress) {
        assertThat(MailGateway.isAboutTheAddress(failure)).isEqualTo(aboutTheAddress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B"})
    void a_line_break_in_a_subject_begins_no_header(String lineEnd) {
        assertThat(MailGateway.inOneLine("L-7: Scale 9" + lineEnd + "Bcc: all@evil.example"))
                .isEqualTo("L-7: Scale 9 Bcc: all@evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@firm.example\r\nBcc: all@evil.example",
                "kim@firm.example, all@evil.example",
                "kim@firm.example\u2028Bcc: all@evil.example",
                "kim@firm.example> RCPT TO:<all@evil.example"
            })
    void an_address_with_more_behind_it_is_none(String address) {
        assertThatThrownBy(() -> MailGateway.recipient(address))
                .isInstanceOf(AddressException.class);
    }

    @Test
    void what_is_empty_around_an_address_is_not_sent_along() throws AddressException {
        assertThat(MailGateway.recipient("kim@firm.example\r\n").toString())
                .isEqualTo("kim@firm.example");
    }

    /** As the mail library tells it: what the server said stands in the exception behind. */
    private static MessagingException refused(String said) {
        return new SendFailedException("Invalid Addresses", new MessagingException(said));
    }
}
