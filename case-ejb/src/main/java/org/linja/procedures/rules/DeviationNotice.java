package org.linja.procedures.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linja.platform.rules.Slugged;

/** How long before the end of a deviation people are written of it. */
public enum DeviationNotice implements Slugged {
    MONTH(30),
    WEEK(7);

    private final Duration before;

    DeviationNotice(int days) {
        before = Duration.ofDays(days);
    }

    /** When it is due for a deviation that ends at {@code until}. */
    public Instant dueAt(Instant until) {
        return until.minus(before);
    }

    /** Those that are ahead when it is signed: whoever signs for a week need not be told so. */
    public static List<DeviationNotice> ahead(Instant signedAt, Instant until) {
        return Arrays.stream(values()).filter(one -> one.dueAt(until).isAfter(signedAt)).toList();
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DeviationNotice of(String slug) {
        return Slugged.parse(DeviationNotice.class, slug);
    }
}
