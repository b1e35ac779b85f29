package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.BiFunction;
import org.linja.people.FactorLetter;
import org.linja.people.PasskeyChanged;
import org.linja.people.SecondFactorDropped;
import org.linja.people.SecondFactorTaken;
import org.linja.people.WriteFactorLetter;

/**
 * Tells somebody that their second factor or a passkey of theirs is new or gone. What no mail
 * server takes is tried again. Called by the notification consumer only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendFactorLetter {
    @Inject WriteFactorLetter writeFactorLetter;
    @Inject SendLetter sendLetter;

    public void send(SecondFactorDropped dropped) {
        tell(
                dropped.eventId(),
                dropped.personId(),
                "factor.subject",
                (words, letter) ->
                        words.getString(letter.proved() ? "factor.lead-passkey" : "factor.lead")
                                .formatted(letter.login()));
    }

    public void send(SecondFactorTaken taken) {
        tell(
                taken.eventId(),
                taken.personId(),
                "factor-taken.subject",
                (words, letter) -> words.getString("factor-taken.lead").formatted(letter.login()));
    }

    public void send(PasskeyChanged changed) {
        String key = "passkey." + changed.what();
        tell(
                changed.eventId(),
                changed.personId(),
                key + ".subject",
                (words, letter) ->
                        words.getString(key + ".lead").formatted(changed.name(), letter.login()));
    }

    private void tell(
            UUID eventId,
            long personId,
            String subject,
            BiFunction<ResourceBundle, FactorLetter, String> lead) {
        writeFactorLetter
                .write(eventId, personId)
                .ifPresent(letter -> post(letter, eventId, subject, lead));
        writeFactorLetter.done(eventId);
    }

    private void post(
            FactorLetter letter,
            UUID eventId,
            String subject,
            BiFunction<ResourceBundle, FactorLetter, String> lead) {
        ResourceBundle words = AlertTexts.words(letter.language());
        String body =
                String.join(
                        "\n",
                        words.getString("key.greeting").formatted(letter.name()),
                        "",
                        lead.apply(words, letter),
                        words.getString("factor.not-you"),
                        "");
        boolean taken =
                sendLetter.send(
                        "<factor.%s@linja>".formatted(eventId),
                        letter.email(),
                        words.getString(subject),
                        body);
        if (!taken) {
            throw new IllegalStateException("no mail server took the letter");
        }
    }
}
