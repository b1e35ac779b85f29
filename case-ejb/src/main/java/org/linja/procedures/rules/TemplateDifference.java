package org.linja.procedures.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linja.platform.rules.Slugged;

/** Line by line, what one text of a template has that another has not. */
public record TemplateDifference(List<Line> lines) implements Serializable {
    /** Beyond so many pairs of lines, all that differs is one block. */
    private static final int MOST_PAIRS = 4_000_000;

    public TemplateDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Mark implements Slugged {
        KEPT,
        ADDED,
        REMOVED,
        /** Kept lines that are not shown. */
        LEFT_OUT
    }

    /**
     * A line of either text.
     *
     * @param number in the newer text; in the older one for a line that was removed; how many there
     *     are of those that are left out
     */
    public record Line(Mark mark, int number, String text) implements Serializable {}

    /** What leads from the older text to the newer one. */
    public static TemplateDifference of(String older, String newer) {
        List<String> from = older.lines().toList();
        List<String> to = newer.lines().toList();
        int head = common(from, to);
        List<String> fromRest = from.subList(head, from.size());
        List<String> toRest = to.subList(head, to.size());
        int tail = common(reversed(fromRest), reversed(toRest));
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < head; at++) {
            lines.add(new Line(Mark.KEPT, at + 1, to.get(at)));
        }
        middle(
                fromRest.subList(0, fromRest.size() - tail),
                toRest.subList(0, toRest.size() - tail),
                head,
                lines);
        for (int at = to.size() - tail; at < to.size(); at++) {
            lines.add(new Line(Mark.KEPT, at + 1, to.get(at)));
        }
        return new TemplateDifference(lines);
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.mark() == Mark.KEPT);
    }

    /** Only what differs, with so many lines before and after it. */
    public List<Line> around(int context) {
        boolean[] shown = new boolean[lines.size()];
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).mark() != Mark.KEPT) {
                int until = Math.min(lines.size() - 1, at + context);
                for (int near = Math.max(0, at - context); near <= until; near++) {
                    shown[near] = true;
                }
            }
        }
        List<Line> near = new ArrayList<>();
        int leftOut = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (shown[at]) {
                leftOut(near, leftOut);
                leftOut = 0;
                near.add(lines.get(at));
            } else {
                leftOut++;
            }
        }
        leftOut(near, leftOut);
        return near;
    }

    private static void leftOut(List<Line> near, int count) {
        if (count > 0) {
            near.add(new Line(Mark.LEFT_OUT, count, ""));
        }
    }

    private static int common(List<String> from, List<String> to) {
        int most = Math.min(from.size(), to.size());
        int same = 0;
        while (same < most && from.get(same).equals(to.get(same))) {
            same++;
        }
        return same;
    }

    private static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The longest sequence of lines that both have stays. */
    private static void middle(List<String> from, List<String> to, int above, List<Line> lines) {
        boolean readable = (long) from.size() * to.size() <= MOST_PAIRS;
        int[][] same = new int[readable ? from.size() + 1 : 1][readable ? to.size() + 1 : 1];
        for (int i = readable ? from.size() - 1 : -1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                same[i][j] =
                        from.get(i).equals(to.get(j))
                                ? same[i + 1][j + 1] + 1
                                : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            boolean both = i < from.size() && j < to.size();
            if (both && readable && from.get(i).equals(to.get(j))) {
                lines.add(new Line(Mark.KEPT, above + j + 1, to.get(j)));
                i++;
                j++;
            } else if (j == to.size()
                    || (both && (!readable || same[i + 1][j] >= same[i][j + 1]))) {
                lines.add(new Line(Mark.REMOVED, above + i + 1, from.get(i)));
                i++;
            } else {
                lines.add(new Line(Mark.ADDED, above + j + 1, to.get(j)));
                j++;
            }
        }
    }
}
