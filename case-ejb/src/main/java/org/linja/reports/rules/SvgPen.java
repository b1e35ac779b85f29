package org.linja.reports.rules;

import static org.linja.platform.rules.Markup.escaped;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linja.reports.rules.Drawing.Anchor;
import org.linja.reports.rules.Drawing.Box;
import org.linja.reports.rules.Drawing.Text;

/** Draws for a page: SVG whose colours come from the page's style sheet, light and dark. */
public final class SvgPen {

    private SvgPen() {}

    /**
     * The picture as an element that names itself to a screen reader.
     *
     * @param id unique on the page
     */
    public static String draw(Drawing drawing, String id) {
        StringBuilder svg = new StringBuilder(1 << 14);
        svg.append("<svg class=\"drawing\" id=\"").append(escaped(id));
        svg.append("\" viewBox=\"0 0 ").append(drawing.width()).append(' ');
        svg.append(drawing.height()).append("\" role=\"img\" aria-labelledby=\"");
        svg.append(escaped(id)).append("-title ").append(escaped(id)).append("-desc\">");
        svg.append("<title id=\"").append(escaped(id)).append("-title\">");
        svg.append(escaped(drawing.title())).append("</title><desc id=\"").append(escaped(id));
        svg.append("-desc\">").append(escaped(drawing.description())).append("</desc>");
        drawing.boxes().forEach(box -> append(svg, box));
        drawing.texts().forEach(text -> append(svg, text));
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, Box box) {
        svg.append("<rect class=\"tone--").append(box.tone().slug()).append("\" x=\"");
        svg.append(units(box.x())).append("\" y=\"").append(units(box.y()));
        svg.append("\" width=\"").append(units(box.width())).append("\" height=\"");
        svg.append(units(box.height()));
        if (box.hint().isEmpty()) {
            svg.append("\"/>");
        } else {
            svg.append("\"><title>").append(escaped(box.hint())).append("</title></rect>");
        }
    }

    private static void append(StringBuilder svg, Text text) {
        svg.append("<text class=\"tone--").append(text.tone().slug()).append("\" x=\"");
        svg.append(units(text.x())).append("\" y=\"").append(units(text.y()));
        svg.append("\" text-anchor=\"").append(anchor(text.anchor())).append("\">");
        svg.append(escaped(text.words())).append("</text>");
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }

    private static String units(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
