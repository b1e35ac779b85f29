package org.linja.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.linja.notifications.SendLetter;
import org.linja.platform.config.Settings;
import org.linja.platform.outbox.ParkedEvents;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.words.RoomWords;

/**
 * Calls whoever may decide about parked messages. By letter and not by message: that messages do
 * not get through may be the very trouble. Called by the sweep only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallAboutParked {
    private static final int MOST_LETTERS = 50;

    @Inject SqlRows sql;
    @Inject ParkedEvents events;
    @Inject SendLetter sendLetter;
    @Inject Settings settings;

    /** Who is called, and in which language. */
    private record Decider(String email, String language) {}

    /** Sends what is due; what no mail server takes is due again after a minute. */
    public void call() {
        long parked = events.claimCall();
        if (parked == 0) {
            return;
        }
        UUID call = UUID.randomUUID();
        List<Decider> deciders =
                sql.list(
                        CallAboutParked.class,
                        "deciders.sql",
                        row -> new Decider(row.getString("email"), row.getString("language")),
                        Map.of("limit", MOST_LETTERS));
        long taken = 0;
        for (int i = 0; i < deciders.size(); i++) {
            String messageId = "<parked.%s.%d@linja>".formatted(call, i + 1);
            taken += send(deciders.get(i), messageId, parked) ? 1 : 0;
        }
        if (taken > 0) {
            events.called();
        }
    }

    private boolean send(Decider decider, String messageId, long parked) {
        ResourceBundle words = words(decider.language());
        String body =
                String.join(
                        "\n",
                        words.getString("parked.lead").formatted(parked),
                        words.getString("parked.meaning"),
                        "",
                        words.getString("parked.decide"),
                        settings.publicUrl() + "/messages/parked.xhtml",
                        "");
        return sendLetter.send(
                messageId,
                decider.email(),
                words.getString("parked.subject").formatted(parked),
                body);
    }

    static ResourceBundle words(String language) {
        return RoomWords.of(CallAboutParked.class, language);
    }
}
