package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's authenticator, which counts by itself and knows nothing of the house but the secret.
 *
 * @param recoveryCodes those that the page showed once
 */
public record AnAuthenticator(long personId, String secret, List<String> recoveryCodes) {
    private static final String PAGE = "/second-factor.xhtml";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_MILLIS = 30_000;
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7]+)</code>");
    private static final Pattern CODE = Pattern.compile("<li><code>([0-9a-z-]+)</code></li>");

    /** Taken by a customer's person who signs in for it. */
    public static AnAuthenticator of(APortalPerson person) {
        return takenBy(PageVisitor.signedIn(person.login(), APortalPerson.PASSWORD), person.id());
    }

    /** Takes one on the page, in the session of whoever visits it. */
    public static AnAuthenticator takenBy(PageVisitor visitor, long personId) {
        HttpResponse<String> page = visitor.open(PAGE);
        HttpResponse<String> begun =
                visitor.sendWithNonce(PAGE, page, Map.of("keep", "keep", "begin", "begin"));
        AnAuthenticator told = shown(begun, personId);
        HttpResponse<String> taken =
                visitor.sendWithNonce(
                        PAGE,
                        begun,
                        Map.of("proof", "proof", "code", told.code(0), "confirm", "confirm"));
        return new AnAuthenticator(personId, told.secret(), codes(taken));
    }

    /** What a page that has just begun one shows. */
    public static AnAuthenticator shown(HttpResponse<String> begun, long personId) {
        Matcher secret = SECRET.matcher(begun.body());
        assertThat(secret.find()).as("a secret on the page").isTrue();
        return new AnAuthenticator(personId, secret.group(1), List.of());
    }

    /** Recovery codes that a page shows. */
    public static List<String> codes(HttpResponse<String> page) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(page.body());
        while (code.find()) {
            codes.add(code.group(1));
        }
        assertThat(codes).as("recovery codes on the page").hasSize(10).doesNotHaveDuplicates();
        return codes;
    }

    /** What it shows, so many half minutes ahead. */
    public String code(int ahead) {
        long step = System.currentTimeMillis() / STEP_MILLIS + ahead;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15);
            return String.format(Locale.ROOT, "%06d", (number & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A new code, as if the one before had been used long ago. */
    public String newCode() {
        HouseDatabase.change(
                "update second_factor set last_step = 0 where person_id = ?", personId);
        return code(0);
    }

    /** The secret as it is. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / Byte.SIZE);
        int kept = 0;
        int bits = 0;
        for (int nth = 0; nth < secret.length(); nth++) {
            kept = (kept << 5 | BASE32.indexOf(secret.charAt(nth))) & 0xffff;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (kept >> bits));
            }
        }
        return bytes.array();
    }
}
