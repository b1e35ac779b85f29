package org.linja.reports.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linja.sla.rules.Hands;

/**
 * A picture of figures made of boxes and words, drawn once for page and paper.
 *
 * @param title what it shows
 * @param description what one sees in it, for whoever cannot look
 * @param width in units; a phone is 360 wide
 * @param height in units
 */
public record Drawing(
        String title,
        String description,
        int width,
        int height,
        List<Box> boxes,
        List<Text> texts) {

    public Drawing {
        boxes = List.copyOf(boxes);
        texts = List.copyOf(texts);
    }

    /** What a mark means; page and paper each know its colour. */
    public enum Tone {
        INK,
        SOFT,
        STRONG,
        GRID,
        AXIS,
        MET,
        MISSED,
        FIELD_0,
        FIELD_1,
        FIELD_2,
        FIELD_3,
        FIELD_4,
        FIELD_5,
        ON_FIELD_0,
        ON_FIELD_1,
        ON_FIELD_2,
        ON_FIELD_3,
        ON_FIELD_4,
        ON_FIELD_5,
        HANDS_LINE_1,
        HANDS_LINE_2,
        HANDS_NEIGHBOUR,
        HANDS_CUSTOMER,
        HANDS_VENDOR,
        HANDS_NOBODY;

        /** How many steps a field has, from the best to the worst or from few to many. */
        public static final int STEPS = 6;

        /** The ground of a field's cell. */
        public static Tone field(int step) {
            return valueOf("FIELD_" + step);
        }

        /** Words that can be read on that ground. */
        public static Tone onField(int step) {
            return valueOf("ON_FIELD_" + step);
        }

        /** The fill that means these hands, as on the bars of clocks. */
        public static Tone hands(Hands hands) {
            return valueOf("HANDS_" + hands.name());
        }

        /** The word in style sheets. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** On which side of its place a text stands. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A filled rectangle.
     *
     * @param hint what it stands for; empty for mere lines
     */
    public record Box(double x, double y, double width, double height, Tone tone, String hint) {}

    /** A line of words whose base line is at {@code y}. */
    public record Text(double x, double y, String words, Anchor anchor, Tone tone) {}

    /** Collects marks. */
    static final class Sheet {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();

        void box(double x, double y, double width, double height, Tone tone, String hint) {
            boxes.add(new Box(x, y, width, height, tone, hint));
        }

        void text(double x, double y, String words, Anchor anchor, Tone tone) {
            texts.add(new Text(x, y, words, anchor, tone));
        }

        Drawing titled(String title, String description, int width, int height) {
            return new Drawing(title, description, width, height, boxes, texts);
        }
    }
}
