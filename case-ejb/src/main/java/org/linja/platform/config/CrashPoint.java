package org.linja.platform.config;

import java.util.Locale;

/** Boundaries of the path from a call to an alert, at which a crash leaves one half done. */
public enum CrashPoint {
    /** A call is written, and its transaction not yet committed. */
    CALL_BEFORE_COMMIT,
    /** A call is committed, and whoever took it does not know yet. */
    CALL_AFTER_COMMIT,
    /** Due alarms are turned into events, and nothing is committed. */
    ALARM_BEFORE_COMMIT,
    /** They are committed, and the broker knows of none. */
    ALARM_AFTER_COMMIT,
    /** The broker has a message, and the outbox does not say so. */
    SEND_BEFORE_MARK,
    /** A consumer has done its work, and nothing of it is committed. */
    EVENT_BEFORE_COMMIT,
    /** It is committed, and the broker still holds the message. */
    EVENT_AFTER_COMMIT,
    /** An attempt is written down, and not made. */
    ATTEMPT_BEFORE_SEND,
    /** The gateway has it, and the inbox knows nothing. */
    DELIVERY_BEFORE_COMMIT;

    /** The word for it in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
