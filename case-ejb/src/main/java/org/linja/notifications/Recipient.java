package org.linja.notifications;

/** Where a person is reached, and in what language and time zone they read. */
record Recipient(String email, String language, String zone) {}
