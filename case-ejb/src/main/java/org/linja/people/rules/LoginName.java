package org.linja.people.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that a customer's person signs in by, made of the customer's code and the mail address,
 * so that a name that is taken says nothing of another customer's people.
 */
public final class LoginName {
    /** How many are tried before it is given up. */
    public static final int MOST_TRIES = 50;

    private static final int CODE = 16;
    private static final int LONGEST = 36;
    private static final Pattern STRANGE = Pattern.compile("[^a-z0-9.-]+");

    private LoginName() {}

    /** The {@code nth} name to try, from 1; the later ones bear a number. */
    public static String of(String customerCode, String email, int nth) {
        String local = email.substring(0, Math.max(0, email.indexOf('@')));
        String name = part(customerCode, CODE) + '.' + part(local, LONGEST);
        String cut = name.substring(0, Math.min(name.length(), LONGEST));
        return nth == 1 ? cut : cut + '-' + nth;
    }

    private static String part(String text, int limit) {
        String plain = STRANGE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.substring(0, Math.min(plain.length(), limit));
    }
}
