package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;

/**
 * Hands an event that arrived to its consumer and, where that fails, counts it: tried again after a
 * while, parked in the end, so that the queue goes on. Called by consumers only.
 *
 * <p>Whatever is thrown from here says that the failure could not even be written down; then the
 * broker has to bring the message again.
 */
@ApplicationScoped
public class ReceiveEvent {
    private static final Logger LOG = Logger.getLogger(ReceiveEvent.class.getName());
    private static final int KEPT_REASON = 1000;

    @Inject FailedEvents failedEvents;
    @Inject CrashPoints crashPoints;

    /** Receives what a broker delivered on the queue of a topic. */
    public void receive(Message message, String topic, Consumer<Arrival> consumer) {
        Arrival arrival;
        try {
            arrival = EventMessage.arrival(message);
        } catch (JMSException unreadable) {
            throw new PoisonMessage("a message that cannot be opened", unreadable);
        }
        receive(arrival, topic, consumer);
    }

    /** Receives an event that came by any way. */
    public void receive(Arrival arrival, String topic, Consumer<Arrival> consumer) {
        try {
            consumer.accept(arrival);
            crashPoints.pass(CrashPoint.EVENT_AFTER_COMMIT);
        } catch (RuntimeException failure) {
            count(arrival, topic, failure);
        }
    }

    private void count(Arrival arrival, String topic, RuntimeException failure) {
        // Readable ones are known by the inbox; this one nobody could read.
        if (failedEvents.isDiscarded(arrival.eventId())) {
            return;
        }
        String reason = reasonOf(failure);
        FailedEvents.Fate fate = failedEvents.failed(arrival, topic, reason);
        Object[] facts = {arrival.eventId(), arrival.type(), arrival.key(), reason};
        switch (fate) {
            case PARKED -> {
                LOG.log(Level.SEVERE, "Event {0} ({1}, {2}) is parked: {3}", facts);
                LOG.log(Level.INFO, "Why " + arrival.eventId() + " is parked", failure);
            }
            case TRIED_AGAIN ->
                    LOG.log(Level.WARNING, "Event {0} ({1}, {2}) is tried again: {3}", facts);
            case DROPPED -> LOG.log(Level.WARNING, "Event {0} ({1}, {2}) is dropped: {3}", facts);
        }
    }

    /** The kind of the deepest fault and its words, as far as they are kept. */
    static String reasonOf(Throwable failure) {
        Throwable deepest = failure;
        // The container wraps what a use case throws.
        String outer = "";
        for (Throwable next = failure; next != null; next = next.getCause()) {
            deepest = next;
            if (next instanceof PoisonMessage) {
                outer = next.getMessage() + "; ";
            }
        }
        return FailedEvents.kept(
                outer + deepest.getClass().getSimpleName() + ": " + deepest.getMessage(),
                KEPT_REASON);
    }
}
