package org.linja.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Who of a customer is written about a case.
 *
 * @param personId null for a contact who has no account
 * @param customerId whose they are
 * @param zone tz-database name of where they read
 */
record LetterReader(
        @Nullable Long personId, long customerId, String email, String language, String zone) {}
