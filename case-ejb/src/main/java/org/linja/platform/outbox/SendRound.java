package org.linja.platform.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.MessageFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One round of sending, in order, and the question whose fault a failure is: a broker that is down
 * fails for everybody and is waited for; an event that fails while others pass is counted.
 */
final class SendRound {
    /** Failures after which a broker that lets itself be called is still taken for sick. */
    private static final int PATIENCE = 3;

    /** A connection to the broker. */
    interface Line extends AutoCloseable {
        void send(OutboxEntry entry) throws JMSException;

        @Override
        void close();
    }

    /** Calls the broker. */
    interface Exchange {
        Line open() throws JMSException;

        /** Asks the broker whether it would take a message, and sends none. */
        default void knock() throws JMSException {
            open().close();
        }
    }

    /**
     * What came of a round.
     *
     * @param failed events that did not pass, with the reason
     * @param trouble why the broker is taken to be down, null if it is not; then what failed is not
     *     the events' fault
     */
    record Outcome(
            List<OutboxEntry> sent, Map<OutboxEntry, String> failed, @Nullable String trouble) {}

    private final Exchange exchange;
    private final BooleanSupplier timeLeft;
    private final List<OutboxEntry> sent = new ArrayList<>();
    private final Map<OutboxEntry, String> failed = new LinkedHashMap<>();
    private final Set<String> heldKeys = new HashSet<>();
    private boolean passedAfterFailure;
    private boolean surelyPoison = true;

    private SendRound(Exchange exchange, BooleanSupplier timeLeft) {
        this.exchange = exchange;
        this.timeLeft = timeLeft;
    }

    /** Sends what it can while there is time left. */
    static Outcome run(List<OutboxEntry> entries, Exchange exchange, BooleanSupplier timeLeft) {
        return new SendRound(exchange, timeLeft).run(entries);
    }

    private Outcome run(List<OutboxEntry> entries) {
        int next = 0;
        while (next < entries.size() && timeLeft.getAsBoolean() && failed.size() < PATIENCE) {
            try (Line line = exchange.open()) {
                next = sendFrom(next, entries, line);
            } catch (JMSException unreachable) {
                return new Outcome(sent, failed, BrokerTrouble.of(unreachable));
            }
        }
        if (failed.isEmpty() || passedAfterFailure || surelyPoison) {
            return new Outcome(sent, failed, null);
        }
        return new Outcome(sent, failed, failed.values().iterator().next());
    }

    /** Sends until the end or the first failure, after which a new line is needed. */
    private int sendFrom(int first, List<OutboxEntry> entries, Line line) {
        for (int i = first; i < entries.size(); i++) {
            OutboxEntry entry = entries.get(i);
            if (!timeLeft.getAsBoolean()) {
                return entries.size();
            }
            if (heldKeys.contains(entry.messageKey())) {
                continue;
            }
            try {
                line.send(entry);
                sent.add(entry);
                passedAfterFailure |= !failed.isEmpty();
            } catch (JMSException failure) {
                failed.put(entry, BrokerTrouble.of(failure));
                heldKeys.add(entry.messageKey());
                surelyPoison &= failure instanceof MessageFormatException;
                return i + 1;
            }
        }
        return entries.size();
    }
}
