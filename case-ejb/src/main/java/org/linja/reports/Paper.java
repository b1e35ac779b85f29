package org.linja.reports;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.linja.audit.AuditRow;
import org.linja.platform.paper.PaperPress;
import org.linja.reports.rules.Drawing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document under construction, built as a tree: what people wrote becomes text in it and can
 * never become an element, a style or an address.
 */
final class Paper {
    private final Document tree;
    private final Element whole;
    private Element body;

    Paper(String language, String title, String style) {
        this.tree = newTree();
        Element html = tree.createElement("html");
        html.setAttribute("lang", language);
        tree.appendChild(html);
        Element head = under(html, "head", "");
        under(head, "title", "").setTextContent(title);
        Element subject = under(head, "meta", "");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
        Element description = under(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        under(head, "style", "").setTextContent(style);
        this.whole = under(html, "body", "");
        this.body = whole;
    }

    Document tree() {
        return tree;
    }

    /** Prints it to {@code out}, which stays open, as papers of this opinion are printed. */
    void print(AuditRow opinion, OutputStream out) {
        Instant madeAt = Objects.requireNonNull(opinion.finishedAt());
        if (opinion.lettersApart()) {
            PaperPress.printLetters(tree, opinion.number(), madeAt, out);
        } else {
            PaperPress.print(tree, opinion.number(), madeAt, out);
        }
    }

    /** What is added from now on stands on pages of another kind. */
    void turnTo(String face) {
        body = under(whole, "div", face);
    }

    Element add(String name, String face) {
        return under(body, name, face);
    }

    void add(String name, String face, String text) {
        add(name, face).setTextContent(text);
    }

    Element under(Element parent, String name, String face) {
        Element element = tree.createElement(name);
        if (!face.isEmpty()) {
            element.setAttribute("class", face);
        }
        parent.appendChild(element);
        return element;
    }

    void under(Element parent, String name, String face, String text) {
        under(parent, name, face).setTextContent(text);
    }

    /** A table of names and values. */
    void facts(List<List<String>> facts) {
        Element table = add("table", "facts");
        for (List<String> fact : facts) {
            Element row = under(table, "tr", "");
            under(row, "th", "", fact.get(0));
            under(row, "td", "", fact.get(1));
        }
    }

    /**
     * A table under a heading whose head stands again on each page.
     *
     * @param faces of the columns, {@code figure} for what is aligned to the right
     * @param rows writes rows into the body by {@link #row}
     */
    void table(List<String> heads, List<String> faces, BiConsumer<Element, List<String>> rows) {
        Element table = add("table", "grid");
        Element head = under(under(table, "thead", ""), "tr", "");
        for (int i = 0; i < heads.size(); i++) {
            under(head, "th", faces.get(i), heads.get(i));
        }
        rows.accept(under(table, "tbody", ""), faces);
    }

    void row(Element body, List<String> faces, List<String> cells) {
        Element row = under(body, "tr", "");
        for (int i = 0; i < cells.size(); i++) {
            under(row, "td", faces.get(i), cells.get(i));
        }
    }

    /** A picture in boxes of its own size; its words stay words that can be found and read. */
    void draw(Element parent, Drawing drawing, double scale) {
        Element figure = under(parent, "div", "picture");
        figure.setAttribute(
                "style",
                "width:%spt;height:%spt"
                        .formatted(
                                points(drawing.width(), scale), points(drawing.height(), scale)));
        drawing.boxes().forEach(box -> draw(figure, box, scale));
        drawing.texts().forEach(text -> draw(figure, text, scale));
    }

    private void draw(Element figure, Drawing.Box box, double scale) {
        Element mark = under(figure, "div", "box tone--" + box.tone().slug());
        mark.setAttribute(
                "style",
                "left:%spt;top:%spt;width:%spt;height:%spt"
                        .formatted(
                                points(box.x(), scale),
                                points(box.y(), scale),
                                points(box.width(), scale),
                                points(box.height(), scale)));
    }

    private void draw(Element figure, Drawing.Text text, double scale) {
        double size = 11;
        double width = 200;
        double left =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        Element words =
                under(
                        figure,
                        "div",
                        "words words--"
                                + text.anchor().name().toLowerCase(java.util.Locale.ROOT)
                                + " tone--"
                                + text.tone().slug());
        words.setAttribute(
                "style",
                "left:%spt;top:%spt;width:%spt;font-size:%spt"
                        .formatted(
                                points(left, scale),
                                points(text.y() - 1.03 * size, scale),
                                points(width, scale),
                                points(size, scale)));
        words.setTextContent(text.words());
    }

    private static String points(double units, double scale) {
        return String.format(java.util.Locale.ROOT, "%.2f", units * scale);
    }

    private static Document newTree() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The Java platform builds documents", impossible);
        }
    }
}
