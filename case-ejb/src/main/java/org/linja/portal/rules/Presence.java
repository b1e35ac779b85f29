package org.linja.portal.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.rules.OpenSpan;

/**
 * Whether somebody is there, and until when, or from when.
 *
 * @param there whether somebody is there now
 * @param changesAt when that ends, or begins; null if it does neither as far as is planned
 */
public record Presence(boolean there, @Nullable Instant changesAt) implements Serializable {

    /**
     * What stretches of presence mean at {@code now}; those that touch or overlap are one.
     *
     * @param horizon what lasts until then has no end that is known
     */
    public static Presence of(List<OpenSpan> spans, Instant now, Instant horizon) {
        List<OpenSpan> ahead =
                spans.stream()
                        .filter(span -> span.to().isAfter(now) && span.from().isBefore(horizon))
                        .sorted(Comparator.comparing(OpenSpan::from))
                        .toList();
        Instant end = now;
        for (OpenSpan span : ahead) {
            if (span.from().isAfter(end)) {
                break;
            }
            end = span.to().isAfter(end) ? span.to() : end;
        }
        if (end.isAfter(now)) {
            return new Presence(true, end.isBefore(horizon) ? end : null);
        }
        return new Presence(false, ahead.isEmpty() ? null : ahead.get(0).from());
    }
}
