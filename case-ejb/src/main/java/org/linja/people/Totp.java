package org.linja.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes that an authenticator counts from a shared secret and the time (RFC 6238). */
final class Totp {
    /** As long as the digest: RFC 4226, 4. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    /** A device may be a step behind or ahead, and a code is typed slowly. */
    private static final int WINDOW = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step of which this is the code, among those near {@code now} and after {@code last}: a
     * code is good once, and so is every one before it.
     */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long last) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
            byte[] right = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        long modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /** A secret as authenticators take it (RFC 4648, 6), without padding. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte one : secret) {
            kept = (kept << Byte.SIZE | (one & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(kept >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(kept << (5 - bits) & 31));
        }
        return text.toString();
    }

    private static byte[] hmac(byte[] secret, byte[] moving) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(moving);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
