package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.linja.people.FactorLetter;
import org.linja.people.SecondFactorDropped;
import org.linja.people.WriteFactorLetter;

/**
 * Tells somebody that their second factor is gone. What no mail server takes is tried again. Called
 * by the notification consumer only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendFactorLetter {
    @Inject WriteFactorLetter writeFactorLetter;
    @Inject SendLetter sendLetter;

    public void send(SecondFactorDropped dropped) {
        writeFactorLetter.write(dropped).ifPresent(letter -> post(letter, dropped));
        writeFactorLetter.done(dropped.eventId());
    }

    private void post(FactorLetter letter, SecondFactorDropped dropped) {
        ResourceBundle words = AlertTexts.words(letter.language());
        String body =
                String.join(
                        "\n",
                        words.getString("key.greeting").formatted(letter.name()),
                        "",
                        words.getString("factor.lead").formatted(letter.login()),
                        words.getString("factor.not-you"),
                        "");
        boolean taken =
                sendLetter.send(
                        "<factor.%s@linja>".formatted(dropped.eventId()),
                        letter.email(),
                        words.getString("factor.subject"),
                        body);
        if (!taken) {
            throw new IllegalStateException("no mail server took the letter");
        }
    }
}
