package org.linja.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns passwords into hashes and compares them.
 *
 * <p>PBKDF2 with HMAC-SHA-512 and 220,000 rounds, above the 210,000 of the OWASP Password Storage
 * Cheat Sheet. A hash names its algorithm and rounds, so that one that is weaker than today's is
 * known and replaced when its person signs in. Where the house has a key for it, what the rounds
 * gave is put through HMAC-SHA-512 under that key, and the key's name stands behind it.
 */
final class Password {
    static final int LONGEST = 128;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 220_000;
    private static final int PARTS = 4;
    private static final int KEYED_PARTS = 5;
    private static final int HASH = 3;
    private static final int KEY_NAME = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Stands where an invited person has no password yet; nothing that is typed matches it. */
    static final String NONE = "-";

    /** Stands where a person comes by their firm's provider and has no password here. */
    private static final String ELSEWHERE = "=";

    private Password() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return SCHEME
                + "$"
                + ROUNDS
                + "$"
                + text.encodeToString(salt)
                + "$"
                + text.encodeToString(derive(password, salt, ROUNDS));
    }

    /** The same hash, put under a key; what is stored then says nothing without it. */
    static String keyed(String hash, byte[] key) {
        String[] parts = hash.split("\\$", -1);
        byte[] derived = Base64.getDecoder().decode(parts[HASH]);
        return String.join("$", parts[0], parts[1], parts[2])
                + "$"
                + Base64.getEncoder().withoutPadding().encodeToString(mac(key, derived))
                + "$"
                + KeyFile.name(key);
    }

    /** The name of the key that a hash stands under, if it does. */
    static Optional<String> keyName(String hash) {
        String[] parts = hash.split("\\$", -1);
        return parts.length == KEYED_PARTS ? Optional.of(parts[KEY_NAME]) : Optional.empty();
    }

    /**
     * Whether this is the password.
     *
     * @param key that the hash stands under; none for one that stands under none
     */
    static boolean matches(String password, String hash, Optional<byte[]> key) {
        String[] parts = hash.split("\\$", -1);
        if (!isHash(hash) || password.length() > LONGEST) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[HASH]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] derived = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, key.map(one -> mac(one, derived)).orElse(derived));
    }

    /** Whether it is the hash of a password, under a key or not. */
    static boolean isHash(String hash) {
        String[] parts = hash.split("\\$", -1);
        return (parts.length == PARTS || parts.length == KEYED_PARTS) && parts[0].equals(SCHEME);
    }

    /** Whether there is a password at all; an invited person has none yet. */
    static boolean isOne(String hash) {
        return !hash.equals(NONE) && !hash.equals(ELSEWHERE);
    }

    /** Whether a hash was made with fewer rounds than one of today. */
    static boolean isWeak(String hash) {
        return isHash(hash) && Integer.parseInt(hash.split("\\$", -1)[1]) < ROUNDS;
    }

    private static byte[] mac(byte[] key, byte[] derived) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            return mac.doFinal(derived);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
