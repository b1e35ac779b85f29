package org.linja.reports.rules;

import java.util.List;
import org.linja.reports.rules.Drawing.Anchor;
import org.linja.reports.rules.Drawing.Sheet;
import org.linja.reports.rules.Drawing.Tone;

/**
 * How long clocks ran, measured by their target: a bar for each tenth, the target as a line. What
 * was missed stands on top of what was met, so that the two differ by place and not only by colour.
 */
public final class SpreadBars {
    private static final int STEPS = 31;
    private static final int WIDTH = 360;
    private static final int LEFT = 44;
    private static final int TOP = 34;
    private static final int TALL = 180;
    private static final int FOOT = 42;
    private static final double BAR = (WIDTH - LEFT) / (double) STEPS;
    // Labels under these tenths: 0, 50, 100, 150 and 200 %; the last bar has its own.
    private static final int LAST_LABEL = 20;
    private static final int LABEL_EVERY = 5;

    /** Clocks whose elapsed time lay in one tenth of their target; step 9 ends at the target. */
    public record Step(int step, long met, long missed) {
        long clocks() {
            return met + missed;
        }
    }

    private SpreadBars() {}

    /** The bars of all steps; what took more than three times its target stands in the last. */
    public static Drawing draw(List<Step> steps, DrawingWords words) {
        Sheet sheet = new Sheet();
        long most = steps.stream().mapToLong(Step::clocks).max().orElse(0);
        long top = niceTop(Math.max(1, most));
        grid(sheet, top, words);
        for (Step step : steps) {
            bar(sheet, step, top, words);
        }
        double target = LEFT + 10 * BAR;
        sheet.box(target - 0.75, TOP - 10, 1.5, TALL + 10, Tone.INK, "");
        sheet.text(
                target + 5, TOP - 3, words.say("picture.spread.target"), Anchor.START, Tone.STRONG);
        foot(sheet, words);
        return sheet.titled(
                words.say("picture.spread"), summary(steps, words), WIDTH, TOP + TALL + FOOT);
    }

    private static void grid(Sheet sheet, long top, DrawingWords words) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = TOP + TALL - TALL * quarter / 4.0;
            sheet.box(LEFT, y - 0.5, WIDTH - LEFT, 1, quarter == 0 ? Tone.AXIS : Tone.GRID, "");
            if (quarter % 2 == 0) {
                sheet.text(LEFT - 6, y + 4, words.count(top * quarter / 4), Anchor.END, Tone.SOFT);
            }
        }
    }

    private static void bar(Sheet sheet, Step step, long top, DrawingWords words) {
        double x = LEFT + step.step() * BAR + 0.75;
        double met = TALL * (double) step.met() / top;
        double missed = TALL * (double) step.missed() / top;
        String hint =
                words.say(
                        step.step() == STEPS - 1 ? "picture.spread.last" : "picture.spread.bar",
                        step.step() * 10,
                        step.step() * 10 + 10,
                        words.count(step.met()),
                        words.count(step.missed()));
        if (step.met() > 0) {
            sheet.box(x, TOP + TALL - met, BAR - 1.5, met, Tone.MET, hint);
        }
        if (step.missed() > 0) {
            sheet.box(x, TOP + TALL - met - missed, BAR - 1.5, missed, Tone.MISSED, hint);
        }
    }

    private static void foot(Sheet sheet, DrawingWords words) {
        for (int step = 0; step <= LAST_LABEL; step += LABEL_EVERY) {
            sheet.text(
                    LEFT + step * BAR,
                    TOP + TALL + 15,
                    words.say("picture.percent", step * 10),
                    step == 0 ? Anchor.START : Anchor.MIDDLE,
                    Tone.SOFT);
        }
        sheet.text(WIDTH, TOP + TALL + 15, words.say("picture.spread.over"), Anchor.END, Tone.SOFT);
        double y = TOP + TALL + 34;
        sheet.box(LEFT, y - 9, 10, 10, Tone.MET, "");
        sheet.text(LEFT + 15, y, words.say("verdict.met"), Anchor.START, Tone.SOFT);
        sheet.box(LEFT + 110, y - 9, 10, 10, Tone.MISSED, "");
        sheet.text(LEFT + 125, y, words.say("verdict.missed"), Anchor.START, Tone.SOFT);
    }

    private static String summary(List<Step> steps, DrawingWords words) {
        long all = steps.stream().mapToLong(Step::clocks).sum();
        long half = steps.stream().filter(s -> s.step() < 5).mapToLong(Step::clocks).sum();
        long twice = steps.stream().filter(s -> s.step() >= 20).mapToLong(Step::clocks).sum();
        return all == 0
                ? words.say("picture.nothing")
                : words.say(
                        "picture.spread.summary", words.share(half, all), words.share(twice, all));
    }

    /** The next of 4, 8 or 20 times a power of ten: its quarters are read at a glance. */
    static long niceTop(long most) {
        long power = 4;
        while (5 * power < most) {
            power *= 10;
        }
        return power >= most ? power : 2 * power >= most ? 2 * power : 5 * power;
    }
}
