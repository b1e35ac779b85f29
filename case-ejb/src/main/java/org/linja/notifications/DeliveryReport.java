package org.linja.notifications;

import org.jspecify.annotations.Nullable;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;

/**
 * What a gateway says has become of something that was handed over to it.
 *
 * @param key under which the attempt was handed over
 * @param why the gateway's own word for a failure
 */
public record DeliveryReport(String key, AttemptReport state, @Nullable String why) {
    private static final int KEY_LIMIT = 100;
    private static final int REASON_LIMIT = 200;

    /**
     * Goes on only with what can have been said.
     *
     * @throws Problem {@code invalid-input}
     */
    public void orRefuse() {
        new FieldChecks().line("key", key, KEY_LIMIT).prose("reason", why, REASON_LIMIT).orRefuse();
    }
}
