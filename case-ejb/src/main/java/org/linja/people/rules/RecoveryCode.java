package org.linja.people.rules;

import java.util.Locale;

/**
 * A word that stands in for a lost device, once: sixteen signs in four groups, none of which is
 * easily taken for another when it is read from paper.
 */
public final class RecoveryCode {
    /** How many random bytes one is made of. */
    public static final int BYTES = 10;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SIGN_BITS = 5;
    private static final int GROUP = 4;

    private RecoveryCode() {}

    /** The code of these random bytes, such as {@code 7k2m-9xqd-04ta-hw3e}. */
    public static String of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a recovery code is of " + BYTES + " bytes");
        }
        StringBuilder code = new StringBuilder();
        int signs = BYTES * Byte.SIZE / SIGN_BITS;
        for (int nth = 0; nth < signs; nth++) {
            if (nth > 0 && nth % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(sign(random, nth)));
        }
        return code.toString();
    }

    /** What was typed, as it is compared: without gaps, and what is easily mistaken set right. */
    public static String typed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static int sign(byte[] random, int nth) {
        int value = 0;
        for (int bit = nth * SIGN_BITS; bit < (nth + 1) * SIGN_BITS; bit++) {
            int set = random[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
            value = value << 1 | set;
        }
        return value;
    }
}
