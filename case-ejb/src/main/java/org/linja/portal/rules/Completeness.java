package org.linja.portal.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of what an engineer needs to begin has been told, and what is missing. It advises: what
 * may be sent without, may be sent.
 */
public record Completeness(List<Point> points) {
    /** A subject of fewer says too little to be found again. */
    private static final int SUBJECT_SUBSTANCE = 2;

    private static final int DESCRIPTION_WORDS = 12;

    public Completeness {
        points = List.copyOf(points);
    }

    /**
     * One particular, and why it is not enough.
     *
     * @param lack slug of the reason; null where it is enough
     */
    public record Point(Particular particular, @Nullable String lack) {
        public boolean isTold() {
            return lack == null;
        }
    }

    public static Completeness of(Sketch sketch) {
        return new Completeness(
                Arrays.stream(Particular.values())
                        .filter(particular -> particular.isAskedOf(sketch.fault()))
                        .filter(one -> one != Particular.QUESTIONS || sketch.asked() > 0)
                        .map(one -> new Point(one, lack(one, sketch).orElse(null)))
                        .toList());
    }

    /** How many points are told. */
    public long told() {
        return points.stream().filter(Point::isTold).count();
    }

    public boolean isWhole() {
        return told() == points.size();
    }

    /** What is missing, in the order people are asked. */
    public List<Point> missing() {
        return points.stream().filter(point -> !point.isTold()).toList();
    }

    private static Optional<String> lack(Particular particular, Sketch sketch) {
        if (particular == Particular.QUESTIONS) {
            return sketch.answered() < sketch.asked() ? Optional.of("open") : Optional.empty();
        }
        String text = sketch.of(particular);
        if (text.isEmpty()) {
            return Optional.of("untold");
        }
        return switch (particular) {
            case SUBJECT ->
                    Substance.of(text) < SUBJECT_SUBSTANCE
                            ? Optional.of("general")
                            : Optional.empty();
            case DESCRIPTION ->
                    Substance.wordsIn(text) < DESCRIPTION_WORDS
                            ? Optional.of("short")
                            : Optional.empty();
            default -> Optional.empty();
        };
    }
}
