package org.linja.notifications;

/**
 * A mail about to be sent for one attempt.
 *
 * @param messageId header of RFC 5322, angle brackets included
 */
public record AlertMail(
        long notificationId,
        int attempt,
        String messageId,
        String to,
        String subject,
        String body) {}
