package org.linja.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Who of a customer is written about a case.
 *
 * @param personId null for a contact who has no account
 * @param zone tz-database name of where they read
 */
record LetterReader(@Nullable Long personId, String email, String language, String zone) {}
