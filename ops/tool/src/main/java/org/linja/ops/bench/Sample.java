package org.linja.ops.bench;

import java.util.Arrays;
import java.util.List;

/** Durations of one side of a comparison, in nanoseconds, sorted. */
final class Sample {
    private final long[] nanos;

    Sample(List<Long> measured) {
        nanos = measured.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nanos);
    }

    int size() {
        return nanos.length;
    }

    /** The value that {@code share} of all measurements do not exceed, in milliseconds. */
    double quantile(double share) {
        int index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }

    double median() {
        return quantile(0.5);
    }
}
