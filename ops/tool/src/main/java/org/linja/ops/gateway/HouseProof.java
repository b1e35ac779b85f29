package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges by what a sender proves itself to a push service (RFC 8292). */
final class HouseProof {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEADER =
            Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), ?k=([\\w-]+)");
    private static final Duration LONGEST = Duration.ofHours(24);

    private HouseProof() {}

    /**
     * What is wrong with it; nothing if it holds.
     *
     * @param key the only one that may write to this device
     * @param origin of the push service
     */
    static Optional<String> fault(String header, String key, String origin, Instant now) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            return Optional.of("no vapid");
        }
        if (!parts.group(4).equals(key)) {
            return Optional.of("subscribed under another key");
        }
        try {
            if (!"ES256".equals(json(parts.group(1)).path("alg").asText())) {
                return Optional.of("not ES256");
            }
            if (!isSigned(parts, key)) {
                return Optional.of("signature");
            }
            return claimFault(json(parts.group(2)), origin, now);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.of("unreadable: " + unreadable.getMessage());
        }
    }

    private static Optional<String> claimFault(JsonNode claims, String origin, Instant now) {
        if (!origin.equals(claims.path("aud").asText())) {
            return Optional.of("meant for " + claims.path("aud").asText());
        }
        Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            return Optional.of("ends at " + end);
        }
        boolean named = claims.path("sub").asText().matches("(mailto:|https://).+");
        return named ? Optional.empty() : Optional.of("says nobody to turn to");
    }

    private static boolean isSigned(Matcher parts, String key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.publicKey(P256.read(key)));
        signature.update(
                (parts.group(1) + '.' + parts.group(2)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(P256.read(parts.group(3)));
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(P256.read(part));
    }
}
