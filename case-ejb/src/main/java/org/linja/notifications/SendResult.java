package org.linja.notifications;

/** How an attempt went. */
public sealed interface SendResult {
    /** The mail server has taken the mail. */
    record Taken() implements SendResult {}

    /**
     * The mail did not leave.
     *
     * @param reason kind of failure and the server's code; never an address
     */
    record Refused(String reason) implements SendResult {}
}
