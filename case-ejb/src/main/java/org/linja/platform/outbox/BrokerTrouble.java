package org.linja.platform.outbox;

import jakarta.jms.JMSException;
import org.jspecify.annotations.Nullable;

/** Words a broker's refusal: clients put what helps, such as a reason code, into the last cause. */
final class BrokerTrouble {
    private static final int LONGEST = 500;

    private BrokerTrouble() {}

    static String of(Exception trouble) {
        Throwable deepest = trouble;
        for (Throwable next = causeOf(trouble); next != null; next = causeOf(next)) {
            deepest = next;
        }
        String told = told(trouble);
        return FailedEvents.kept(
                deepest == trouble ? told : told + " (" + told(deepest) + ")", LONGEST);
    }

    private static @Nullable Throwable causeOf(Throwable trouble) {
        Throwable cause = trouble.getCause();
        if (cause == null && trouble instanceof JMSException refused) {
            return refused.getLinkedException();
        }
        return cause;
    }

    private static String told(Throwable trouble) {
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }
}
