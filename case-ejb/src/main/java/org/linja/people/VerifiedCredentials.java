package org.linja.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linja.platform.rules.Remembered;

/**
 * Remembers for a while which passwords have been verified, so that a stateless caller does not pay
 * for the slow hash with every request.
 *
 * <p>Only a keyed digest is kept, under a key that dies with the server. A change of password or
 * state changes the account's stamp, and what was remembered no longer matches.
 */
@ApplicationScoped
class VerifiedCredentials {
    private static final int MOST = 1_000;

    private final Map<String, Seen> seen = Collections.synchronizedMap(Remembered.byUse(MOST));

    private final byte[] key = new byte[32];

    VerifiedCredentials() {
        new SecureRandom().nextBytes(key);
    }

    private record Seen(String digest, long stamp, long atNanos) {
        private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(5);

        boolean proves(String given, long currentStamp, long nowNanos) {
            return digest.equals(given) && stamp == currentStamp && nowNanos - atNanos < LIFE_NANOS;
        }
    }

    boolean contains(String login, String password, long stamp) {
        Seen known = seen.get(login);
        return known != null && known.proves(digest(password), stamp, System.nanoTime());
    }

    void add(String login, String password, long stamp) {
        seen.put(login, new Seen(digest(password), stamp, System.nanoTime()));
    }

    private String digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
