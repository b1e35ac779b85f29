package org.linja.notifications.rules;

import org.linja.platform.rules.Slugged;

/**
 * The kinds of letters that a customer's person may do without. Invitations, resets and what is
 * written of somebody's proofs are none of them: those are always sent.
 */
public enum MailKind implements Slugged {
    /** That a case they brought has come. */
    RECEIPTS,
    /** That an answer, a question, a solution or something to sign waits for them at the portal. */
    ANSWERS,
    /** What they are told will happen by when, and what becomes of it. */
    PROMISES,
    /** That the report on a month of their firm's cases is ready. */
    REPORTS;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static MailKind of(String slug) {
        return Slugged.parse(MailKind.class, slug);
    }

    /** Whether some kind is written so. */
    public static boolean knows(String slug) {
        return Slugged.find(MailKind.class, slug).isPresent();
    }
}
