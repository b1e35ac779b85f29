package org.linja.contracts.rules;

import java.util.regex.Pattern;

/**
 * Addresses that a letter can be sent to: a name, an at sign, a domain of at least two labels. What
 * could end a header or begin a second address fits nowhere.
 */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@"
                            + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    private MailAddress() {}

    /** Whether {@code text} is written as an address is. */
    public static boolean fits(String text) {
        return text.length() <= LONGEST
                && FORM.matcher(text).matches()
                && !text.startsWith(".")
                && !text.contains("..")
                && !text.contains(".@");
    }
}
