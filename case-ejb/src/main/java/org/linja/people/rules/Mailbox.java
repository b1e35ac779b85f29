package org.linja.people.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose box a letter to an address comes into, as the database's {@code mailbox_of} has it: what
 * stands behind a plus is a mark of theirs, and no other person.
 */
public final class Mailbox {
    private static final Pattern MARK = Pattern.compile("^([^@+]+)[+][^@]*@");

    private Mailbox() {}

    public static String of(String address) {
        return MARK.matcher(address).replaceFirst("$1@").toLowerCase(Locale.ROOT);
    }
}
