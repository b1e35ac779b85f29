package org.linja.reports.rules;

import java.util.List;
import org.linja.audit.rules.CsvLine;

/** The measure of a desk as lines of figures, one figure a line, for whoever reckons on. */
public final class DeskCsv {
    private static final List<String> HEAD =
            List.of("part", "key", "line", "state", "weekday", "hour", "figure", "value");

    private final StringBuilder text = new StringBuilder(CsvLine.of(HEAD));

    /** A figure of the whole desk. */
    public DeskCsv whole(String figure, long value) {
        return line("desk", "", "", "", "", "", figure, value);
    }

    /** A figure of a line or a group. */
    public DeskCsv holder(String part, String key, String line, String figure, long value) {
        return line(part, key, line, "", "", "", figure, value);
    }

    /** A figure of a state on a line. */
    public DeskCsv state(String line, String state, String figure, long value) {
        return line("state", "", line, state, "", "", figure, value);
    }

    /** Cases that came in an hour of a weekday; Monday is 1. */
    public DeskCsv arrivals(ArrivalField.Hour hour) {
        return line(
                "arrivals",
                "",
                "",
                "",
                String.valueOf(hour.weekday()),
                String.valueOf(hour.hour()),
                "cases",
                hour.cases());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private DeskCsv line(
            String part,
            String key,
            String line,
            String state,
            String weekday,
            String hour,
            String figure,
            long value) {
        text.append(CsvLine.of(List.of(part, key, line, state, weekday, hour, figure, value)));
        return this;
    }
}
