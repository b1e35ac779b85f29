package org.linja.ops;

import java.time.Duration;

/** Durations as people read them. */
final class Words {
    private Words() {}

    /** How far a clock stands from the real time, such as "2 d 3 h ahead of the real time". */
    static String offset(Duration offset) {
        if (offset.isZero()) {
            return "at the real time";
        }
        Duration size = offset.abs();
        StringBuilder words = new StringBuilder();
        append(words, size.toDays(), "d");
        append(words, size.toHoursPart(), "h");
        append(words, size.toMinutesPart(), "min");
        append(words, size.toSecondsPart(), "s");
        return words + (offset.isNegative() ? "behind the" : "ahead of the") + " real time";
    }

    private static void append(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(number).append(' ').append(unit).append(' ');
        }
    }
}
