package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** As the mail library tells it: what the server said stands in the exception behind. */
    private static MessagingException refused(String said) {
        return new SendFailedException("Invalid Addresses", new MessagingException(said));
    }
}
