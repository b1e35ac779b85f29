package org.linja.web.procedures;

import static org.linja.platform.rules.Markup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linja.procedures.rules.TemplateMap;
import org.linja.procedures.rules.TemplateStep;

/**
 * Draws a template from above to below: a card a step, and beside the cards the lanes that lead
 * from one to the next. As wide as a phone; colours come from the page's style sheet.
 */
final class TemplateDrawing {
    /** In units; a phone is 360 wide, less its margins. */
    static final int WIDTH = 340;

    private static final int LINE = 16;
    private static final int GAP = 10;
    private static final int LEFT = 12;
    private static final int LANES_LIMIT = 96;
    private static final int BEND = 16;
    private static final int NODE = 17;
    private static final double LATIN = 6.9;
    private static final double OTHER = 7.7;

    private final TemplateMap map;
    private final List<DrawnStep> steps;
    private final List<Card> cards = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder(1 << 14);
    private final double lane;
    private final double cardX;
    private final double cardWidth;
    private final int height;

    /** Where a step stands. */
    private record Card(double x, int top, int height, List<String> title, List<String> words) {
        int node() {
            return top + NODE;
        }
    }

    private TemplateDrawing(TemplateMap map, List<DrawnStep> steps) {
        this.map = map;
        this.steps = steps;
        int all = map.lanes() + map.returns();
        lane = Math.min(16, (double) LANES_LIMIT / all);
        cardX = LEFT + (all - 1) * lane + 17;
        boolean undoing = map.rows().stream().anyMatch(row -> row.step().undoes() != null);
        cardWidth = WIDTH - cardX - (undoing ? 14 : 2);
        int top = 2;
        for (int at = 0; at < steps.size(); at++) {
            DrawnStep step = steps.get(at);
            List<String> title = wrapped(step.number() + ". " + step.title(), LATIN + 0.7);
            List<String> words = new ArrayList<>();
            Stream.of(
                            Stream.of(step.change()),
                            Stream.of(step.turn()),
                            step.terms().stream(),
                            step.ways().stream().map(way -> "\u2192 " + way))
                    .flatMap(lines -> lines)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> words.addAll(wrapped(line, LATIN)));
            int tall = 13 + LINE * (title.size() + words.size());
            double x = LEFT + (map.returns() + map.rows().get(at).lane()) * lane;
            cards.add(new Card(x, top, tall, title, words));
            top += tall + GAP;
        }
        height = top;
    }

    /**
     * The picture as markup, every word in it escaped.
     *
     * @param id unique on the page
     */
    static String of(
            TemplateMap map, List<DrawnStep> steps, String title, String description, String id) {
        return new TemplateDrawing(map, steps).draw(title, description, id);
    }

    private String draw(String title, String description, String id) {
        add(
                "<svg class=\"drawing map\" id=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(id, WIDTH, height));
        add(" aria-labelledby=\"%s-title %s-desc\">".formatted(id, id));
        add("<title id=\"%s-title\">%s</title>".formatted(id, escaped(title)));
        add("<desc id=\"%s-desc\">%s</desc>".formatted(id, escaped(description)));
        map.ways()
                .forEach(
                        way ->
                                add(
                                        "<path class=\"%s\" d=\"%s\"/>"
                                                .formatted(look(way), path(way))));
        for (int at = 0; at < cards.size(); at++) {
            undoing(at);
            card(cards.get(at), steps.get(at));
        }
        map.ways().stream().filter(TemplateMap.Way::back).forEach(this::arrow);
        for (int at = 0; at < cards.size(); at++) {
            node(cards.get(at), steps.get(at).kind());
        }
        return svg.append("</svg>").toString();
    }

    private static String look(TemplateMap.Way way) {
        return "map__way"
                + (way.back() ? " map__way--back" : "")
                + (way.beside() ? " map__way--beside" : "");
    }

    private String path(TemplateMap.Way way) {
        Card from = cards.get(way.from());
        Card to = cards.get(way.to());
        if (way.back()) {
            double x = LEFT + way.lane() * lane;
            return "M%s %d H%s V%d H%s"
                    .formatted(
                            units(from.x()),
                            from.node() + 4,
                            units(x),
                            to.node() - 4,
                            units(to.x() - 8));
        }
        double x = LEFT + (map.returns() + way.lane()) * lane;
        return "M%1$s %2$d C%1$s %3$d %4$s %2$d %4$s %3$d L%4$s %5$d C%4$s %6$d %7$s %5$d %7$s %6$d"
                .formatted(
                        units(from.x()),
                        from.node(),
                        from.node() + BEND,
                        units(x),
                        to.node() - BEND,
                        to.node(),
                        units(to.x()));
    }

    private void arrow(TemplateMap.Way way) {
        Card to = cards.get(way.to());
        int y = to.node() - 4;
        double x = to.x() - 5;
        add("<path class=\"map__arrow\" d=\"M%s %d l-6 -4 v8 z\"/>".formatted(units(x), y));
    }

    private void card(Card card, DrawnStep step) {
        add(
                "<line class=\"map__tie\" x1=\"%s\" x2=\"%s\""
                        .formatted(units(card.x()), units(cardX)));
        add(" y1=\"%d\" y2=\"%d\"/>".formatted(card.node(), card.node()));
        String look =
                step.wrong()
                        ? " map__card--wrong"
                        : step.change().isEmpty() ? "" : " map__card--changed";
        add(
                "<rect class=\"map__card%s\" x=\"%s\" y=\"%d\""
                        .formatted(look, units(cardX), card.top()));
        add(" width=\"%s\" height=\"%d\" rx=\"5\"/>".formatted(units(cardWidth), card.height()));
        int y = card.top() + LINE + 4;
        for (String line : card.title()) {
            text("tone--strong", y, line);
            y += LINE;
        }
        for (String line : card.words()) {
            text(line.equals(step.change()) ? "tone--strong" : "tone--soft", y, line);
            y += LINE;
        }
    }

    private void text(String tone, int y, String words) {
        add("<text class=\"%s\" x=\"%s\" y=\"%d\">".formatted(tone, units(cardX + 9), y));
        svg.append(escaped(words)).append("</text>");
    }

    /** What takes a step back points at it, to the right of the cards. */
    private void undoing(int at) {
        String undone = map.rows().get(at).step().undoes();
        for (int other = 0; undone != null && other < cards.size(); other++) {
            TemplateStep step = map.rows().get(other).step();
            if (step.code().equals(undone)) {
                double edge = cardX + cardWidth;
                int to = cards.get(other).node();
                add(
                        "<path class=\"map__undo\" d=\"M%s %d H%d"
                                .formatted(units(edge), cards.get(at).node(), WIDTH - 4));
                add(" V%d H%s\"/>".formatted(to, units(edge + 4)));
                add(
                        "<path class=\"map__arrow\" d=\"M%s %d l6 -4 v8 z\"/>"
                                .formatted(units(edge), to));
            }
        }
    }

    private void node(Card card, String kind) {
        String x = units(card.x());
        int y = card.node();
        switch (kind) {
            case "choice" ->
                    add(
                            "<path class=\"map__node\" d=\"M%s %d l8 8 l-8 8 l-8 -8 z\"/>"
                                    .formatted(x, y - 8));
            case "approval", "customer-approval" -> {
                add("<path class=\"map__node map__node--%s\"".formatted(kind));
                add(
                        " d=\"M%s %d h8 l4 7 l-4 7 h-8 l-4 -7 z\"/>"
                                .formatted(units(card.x() - 4), y - 7));
                add(
                        "<path class=\"map__sign\" d=\"M%s %d l3 3 l5 -6\"/>"
                                .formatted(units(card.x() - 4), y));
            }
            case "wait" -> {
                add(
                        "<circle class=\"map__node map__node--open\" cx=\"%s\" cy=\"%d\" r=\"7\"/>"
                                .formatted(x, y));
                add("<path class=\"map__hand\" d=\"M%s %d v-4 M%s %d h3\"/>".formatted(x, y, x, y));
            }
            case "join" -> {
                add(
                        "<rect class=\"map__node\" x=\"%s\" y=\"%d\""
                                .formatted(units(card.x() - 8), y - 3));
                add(" width=\"16\" height=\"6\" rx=\"2\"/>");
            }
            case "document" -> {
                add(
                        "<rect class=\"map__node\" x=\"%s\" y=\"%d\""
                                .formatted(units(card.x() - 6), y - 7));
                add(" width=\"12\" height=\"14\" rx=\"1\"/>");
            }
            default ->
                    add(
                            "<circle class=\"map__node\" cx=\"%s\" cy=\"%d\" r=\"6\"/>"
                                    .formatted(x, y));
        }
    }

    /** As many lines as it needs beside the lanes; a word longer than a line is broken. */
    private List<String> wrapped(String words, double latin) {
        double room = cardWidth - 16;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        int lastBlank = -1;
        for (int at = 0; at < words.length(); at++) {
            char each = words.charAt(at);
            if (each == ' ') {
                lastBlank = line.length();
            }
            line.append(each);
            used += each < 0x400 ? latin : OTHER;
            if (used > room) {
                int cut = lastBlank > 0 ? lastBlank : line.length() - 1;
                String rest = line.substring(cut).stripLeading();
                lines.add(line.substring(0, cut).stripTrailing());
                line.setLength(0);
                line.append(rest);
                used = rest.chars().mapToDouble(one -> one < 0x400 ? latin : OTHER).sum();
                lastBlank = -1;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void add(String markup) {
        svg.append(markup);
    }

    private static String units(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }
}
