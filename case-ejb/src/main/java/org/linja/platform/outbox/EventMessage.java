package org.linja.platform.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an event looks on the wire: flat JSON in a text message, its type as a property. */
final class EventMessage {
    static final String EVENT_ID = "eventId";
    static final String TYPE = "type";
    static final String KEY = "key";

    private static final Jsonb JSON = JsonbBuilder.create();

    private EventMessage() {}

    static String write(DomainEvent event) {
        return JSON.toJson(event);
    }

    static <E extends DomainEvent> E parse(String payload, Class<E> type) {
        return JSON.fromJson(payload, type);
    }

    /**
     * What a message carries. A message of somebody else lacks what ours have: it is taken all the
     * same, so that it can be set aside and looked at.
     *
     * @throws JMSException if it cannot even be opened
     */
    static Arrival arrival(Message message) throws JMSException {
        return new Arrival(
                idOf(message),
                said(message.getStringProperty(TYPE)),
                said(message.getStringProperty(KEY)),
                message instanceof TextMessage text ? said(text.getText()) : "");
    }

    private static UUID idOf(Message message) throws JMSException {
        String id = said(message.getStringProperty(EVENT_ID));
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            String name = id + said(message.getJMSMessageID());
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
