package org.linja.cases.rules;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The moments that prove when a customer called; each is a fact of its own, and none moves a clock.
 *
 * @param attemptedAt when the caller first tried to bring the matter at the portal, as the house
 *     received it; null where no code told so
 */
public record CallMoments(
        @Nullable Instant ringAt, @Nullable Instant answeredAt, @Nullable Instant attemptedAt) {
    /** What a caller has proved by saying the code that the portal showed them. */
    public static final String PORTAL_CODE = "portal-code";

    public static final String ATTEMPTED_AT = "attemptedAt";

    // The portal asks the house's own clock, which counts finer than that.
    private static final String PRECISION = "PT0.001S";

    /** As the entry of the call says it. */
    public Map<String, String> data() {
        Map<String, String> data = new TreeMap<>();
        if (ringAt != null) {
            data.put("ringAt", ringAt.toString());
        }
        if (answeredAt != null) {
            data.put("answeredAt", answeredAt.toString());
        }
        if (attemptedAt != null) {
            data.put(ATTEMPTED_AT, attemptedAt.toString());
            data.put("attemptSource", "portal");
            data.put("attemptPrecision", PRECISION);
            data.put("verifiedBy", PORTAL_CODE);
        }
        return data;
    }

    /** What the caller has proved of themselves; null for nothing. */
    public @Nullable String verifiedBy() {
        return attemptedAt == null ? null : PORTAL_CODE;
    }
}
