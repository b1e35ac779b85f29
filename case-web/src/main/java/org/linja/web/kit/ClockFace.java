package org.linja.web.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock as a page draws it.
 *
 * @param kind slug of the clock's kind
 * @param state slug of its state, or {@code near} for a running clock with little left
 * @param left working time left, negative when overdrawn
 * @param dueAt null while a pause without end holds the deadline back
 * @param spans what to draw from left to right
 * @param dueShare where on the bar the deadline stands, in percent; null while there is none
 * @param why in words what was counted and what was not
 * @param aloud the bar in words, for those who hear the page
 * @param other in words how else the clock can be read; null where it cannot
 * @param because why the deadline is when it is; null where nobody asked
 * @param stretches all of its time so far, in order
 */
public record ClockFace(
        String kind,
        String state,
        Duration left,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        List<Span> spans,
        @Nullable String dueShare,
        String why,
        String aloud,
        @Nullable String other,
        @Nullable String because,
        List<Stretch> stretches) {

    /**
     * A stretch of the bar.
     *
     * @param from left edge in percent
     * @param width in percent
     * @param fill id of the drawing that fills it
     * @param word what it means, for those who cannot see it
     */
    public record Span(String from, String width, String fill, String word) {}

    /**
     * A stretch of the clock's time in words.
     *
     * @param span how long it lasted
     * @param counts what it counts as
     * @param reason why it does
     * @param hands who had the case
     */
    public record Stretch(
            Instant from, Instant to, String span, String counts, String reason, String hands) {}

    /** The same clock with the sentence that explains its deadline. */
    ClockFace because(@Nullable String sentence) {
        return new ClockFace(
                kind, state, left, dueAt, stoppedAt, spans, dueShare, why, aloud, other, sentence,
                stretches);
    }

    /** Whether time still runs or may run again. */
    public boolean open() {
        return stoppedAt == null;
    }
}
