package org.linja.restrictions.rules;

import java.util.List;
import java.util.stream.Stream;

/** Who hears that somebody broke the glass before a restricted case. */
public final class GlassAlarm {
    /** An alert to everybody is an alert to nobody. */
    public static final int MOST = 20;

    private GlassAlarm() {}

    /**
     * Those of the circle; where there are none, whoever restricted it and the duty managers.
     * Whoever broke the glass knows it already, and never is the only one to hear of it.
     */
    public static List<Long> hearers(
            long breaker, List<Long> circle, List<Long> restrictedBy, List<Long> managers) {
        List<Long> named = without(breaker, circle);
        if (!named.isEmpty()) {
            return named;
        }
        return without(breaker, Stream.concat(restrictedBy.stream(), managers.stream()).toList());
    }

    private static List<Long> without(long breaker, List<Long> people) {
        return people.stream().filter(id -> id != breaker).distinct().limit(MOST).toList();
    }
}
