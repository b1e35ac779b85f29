package org.linja.platform.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** How an event looks on the wire: flat JSON in a text message, its type as a property. */
public final class EventMessage {
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
     * Simple name of the event a message carries.
     *
     * @throws PoisonMessage if it carries none
     */
    public static String typeOf(Message message) {
        try {
            String type = message.getStringProperty(TYPE);
            if (type == null) {
                throw new PoisonMessage("a message without a type");
            }
            return type;
        } catch (JMSException unreadable) {
            throw new PoisonMessage("a message whose type cannot be read", unreadable);
        }
    }

    /**
     * The event a message carries.
     *
     * @throws PoisonMessage if it is no such event; the broker delivers again and parks it in the
     *     end
     */
    public static <E extends DomainEvent> E read(Message message, Class<E> type) {
        if (!typeOf(message).equals(type.getSimpleName())) {
            throw new PoisonMessage(typeOf(message) + " where " + type.getSimpleName() + " is due");
        }
        try {
            return parse(message.getBody(String.class), type);
        } catch (JMSException | RuntimeException unreadable) {
            throw new PoisonMessage("unreadable " + type.getSimpleName(), unreadable);
        }
    }
}
