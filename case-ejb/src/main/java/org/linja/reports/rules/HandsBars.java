package org.linja.reports.rules;

import java.util.Comparator;
import java.util.List;
import org.linja.reports.rules.Drawing.Anchor;
import org.linja.reports.rules.Drawing.Sheet;
import org.linja.reports.rules.Drawing.Tone;
import org.linja.sla.rules.Hands;

/**
 * In whose hands promises were broken: a bar for each hands, its name and figure beside it, so that
 * nothing hangs on a colour. Who broke nothing stands there too.
 */
public final class HandsBars {
    private static final int WIDTH = 360;
    private static final int LEFT = 126;
    private static final int RIGHT = 56;
    private static final int ROW = 28;
    private static final int THICK = 16;
    private static final double LEAST = 1.5;
    private static final String UNRECORDED = "hands.unrecorded";

    /**
     * Clocks missed in one's hands.
     *
     * @param hands slug; empty where it was not recorded
     */
    public record Bar(String hands, long missed) {}

    private HandsBars() {}

    /** The bars of all hands; what was not recorded stands below them if there is any. */
    public static Drawing draw(List<Bar> bars, DrawingWords words) {
        Sheet sheet = new Sheet();
        long all = bars.stream().mapToLong(Bar::missed).sum();
        long most = bars.stream().mapToLong(Bar::missed).max().orElse(0);
        double unit = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, most);
        int row = 0;
        for (Hands hands : Hands.values()) {
            long missed = missed(bars, hands.slug());
            bar(sheet, row++, name(hands.slug(), words), missed, unit, Tone.hands(hands), words);
        }
        long unrecorded = missed(bars, "");
        if (unrecorded > 0) {
            bar(sheet, row++, words.say(UNRECORDED), unrecorded, unit, Tone.AXIS, words);
        }
        sheet.box(LEFT - 1, 0, 1, ROW * row, Tone.AXIS, "");
        return sheet.titled(
                words.say("picture.hands"), summary(bars, all, words), WIDTH, ROW * row);
    }

    private static void bar(
            Sheet sheet,
            int row,
            String name,
            long missed,
            double unit,
            Tone tone,
            DrawingWords words) {
        double y = ROW * row + (ROW - THICK) / 2.0;
        double length = missed == 0 ? 0 : Math.max(LEAST, missed * unit);
        sheet.text(LEFT - 8, y + 12, name, Anchor.END, Tone.SOFT);
        if (missed > 0) {
            String hint = words.say("picture.hands.bar", name, words.count(missed));
            sheet.box(LEFT, y, length, THICK, tone, hint);
        }
        sheet.text(LEFT + length + 6, y + 12, words.count(missed), Anchor.START, Tone.STRONG);
    }

    private static String summary(List<Bar> bars, long all, DrawingWords words) {
        return bars.stream()
                .filter(bar -> bar.missed() > 0)
                .max(Comparator.comparingLong(Bar::missed))
                .map(
                        most ->
                                words.say(
                                        "picture.hands.most",
                                        name(most.hands(), words),
                                        words.count(most.missed()),
                                        words.count(all)))
                .orElseGet(() -> words.say("picture.nothing"));
    }

    private static String name(String hands, DrawingWords words) {
        return words.say(hands.isEmpty() ? UNRECORDED : "hands." + hands);
    }

    private static long missed(List<Bar> bars, String hands) {
        return bars.stream().filter(bar -> bar.hands().equals(hands)).mapToLong(Bar::missed).sum();
    }
}
