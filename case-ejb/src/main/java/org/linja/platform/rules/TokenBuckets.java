package org.linja.platform.rules;

import java.util.Map;

/**
 * Counts how often each of many callers comes: everybody has a bucket of tokens that fills again
 * with time, and each call takes one. Whoever was away longest is forgotten first, and a caller who
 * is forgotten begins with a full bucket.
 */
public final class TokenBuckets {
    private static final double NANOS_A_SECOND = 1_000_000_000.0;

    private final CallLimit limit;
    private final Map<String, Bucket> buckets;

    private record Bucket(double tokens, long filledAtNanos) {}

    /**
     * Buckets for at most {@code most} callers.
     *
     * @param limit how fast a bucket fills and how much it holds
     */
    public TokenBuckets(CallLimit limit, int most) {
        this.limit = limit;
        this.buckets = Remembered.byUse(most);
    }

    /**
     * Takes a token if there is one.
     *
     * @param nowNanos of a clock that only goes on
     * @return whole seconds until there will be one; 0 if it was taken
     */
    public synchronized int take(String caller, long nowNanos) {
        Bucket known = buckets.get(caller);
        double tokens = known == null ? limit.atOnce() : filled(known, nowNanos);
        boolean enough = tokens >= 1;
        buckets.put(caller, new Bucket(enough ? tokens - 1 : tokens, nowNanos));
        return enough ? 0 : (int) Math.max(1, Math.ceil((1 - tokens) / limit.perSecond()));
    }

    private double filled(Bucket bucket, long nowNanos) {
        double seconds = Math.max(0, nowNanos - bucket.filledAtNanos()) / NANOS_A_SECOND;
        return Math.min(limit.atOnce(), bucket.tokens() + seconds * limit.perSecond());
    }
}
