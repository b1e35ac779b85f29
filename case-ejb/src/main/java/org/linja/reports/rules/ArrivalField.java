package org.linja.reports.rules;

import java.util.Comparator;
import java.util.List;
import org.linja.reports.rules.Drawing.Anchor;
import org.linja.reports.rules.Drawing.Sheet;
import org.linja.reports.rules.Drawing.Tone;

/** When cases come: hours down, days of the week across, the darker the more, the figure in it. */
public final class ArrivalField {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int WIDTH = 360;
    private static final int LEFT = 52;
    private static final int TOP = 26;
    private static final int ROW = 17;
    private static final double COLUMN = (WIDTH - LEFT) / (double) DAYS;

    /** Cases that came in one hour of one day of the week; Monday is 1. */
    public record Hour(int weekday, int hour, long cases) {}

    private ArrivalField() {}

    public static Drawing draw(List<Hour> hours, DrawingWords words) {
        Sheet sheet = new Sheet();
        for (int day = 1; day <= DAYS; day++) {
            sheet.text(
                    LEFT + COLUMN * (day - 0.5),
                    TOP - 10,
                    words.weekday(day),
                    Anchor.MIDDLE,
                    Tone.SOFT);
        }
        for (int hour = 0; hour < HOURS; hour++) {
            sheet.text(
                    LEFT - 8,
                    TOP + ROW * hour + 12.5,
                    "%02d–%02d".formatted(hour, hour + 1),
                    Anchor.END,
                    Tone.SOFT);
        }
        long most = hours.stream().mapToLong(Hour::cases).max().orElse(0);
        hours.stream()
                .filter(hour -> hour.cases() > 0)
                .forEach(hour -> cell(sheet, hour, most, words));
        return sheet.titled(
                words.say("picture.arrivals"), busiest(hours, words), WIDTH, TOP + ROW * HOURS);
    }

    private static void cell(Sheet sheet, Hour hour, long most, DrawingWords words) {
        int step = (int) Math.min(Tone.STEPS - 1L, hour.cases() * Tone.STEPS / most);
        double x = LEFT + COLUMN * (hour.weekday() - 1);
        double y = TOP + (double) ROW * hour.hour();
        sheet.box(
                x + 0.75,
                y + 0.75,
                COLUMN - 1.5,
                ROW - 1.5,
                Tone.field(step),
                words.say(
                        "picture.arrivals.cell",
                        words.weekday(hour.weekday()),
                        hour.hour(),
                        hour.hour() + 1,
                        words.count(hour.cases())));
        sheet.text(
                x + COLUMN / 2,
                y + 12.5,
                words.count(hour.cases()),
                Anchor.MIDDLE,
                Tone.onField(step));
    }

    private static String busiest(List<Hour> hours, DrawingWords words) {
        return hours.stream()
                .max(Comparator.comparingLong(Hour::cases))
                .filter(hour -> hour.cases() > 0)
                .map(
                        hour ->
                                words.say(
                                        "picture.arrivals.most",
                                        words.weekday(hour.weekday()),
                                        hour.hour(),
                                        hour.hour() + 1,
                                        words.count(hour.cases())))
                .orElseGet(() -> words.say("picture.nothing"));
    }
}
