package org.linja.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.linja.documents.rules.DocumentFacts;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.PaperText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A document before anything is said in it: readable XHTML with places such as {@code {number}}.
 * {@code data-each} repeats an element for everything in a list, {@code data-if} leaves it out
 * where there is nothing to tell.
 *
 * <p>It has elements of text and tables only, and no attribute that could name an address. What is
 * said becomes text in its tree, and can never become an element, a style or an address.
 */
final class DocumentTemplate {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "html", "head", "title", "body", "h1", "h2", "h3", "p", "div", "span", "b",
                    "table", "thead", "tbody", "tr", "th", "td", "br");
    private static final Set<String> ATTRIBUTES =
            Set.of("xmlns", "lang", "class", "data-each", "data-if");
    private static final Pattern CLASS = Pattern.compile("[a-z -]+");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z-]*)}");

    private final Element root;

    private DocumentTemplate(Element root) {
        this.root = root;
    }

    /** The one that is shipped for a kind and a language. */
    static DocumentTemplate of(DocumentKind kind, String language) {
        String name = "templates/%s_%s.xhtml".formatted(kind.slug(), language);
        try (InputStream in =
                Objects.requireNonNull(
                        DocumentTemplate.class.getResourceAsStream(name), () -> "no " + name)) {
            return read(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException for one that names a document type, or has an element or an
     *     attribute that a document needs not
     */
    static DocumentTemplate read(byte[] written) {
        try {
            DocumentBuilder reader = builder();
            reader.setErrorHandler(null);
            Document tree = reader.parse(new InputSource(new ByteArrayInputStream(written)));
            check(tree.getDocumentElement());
            return new DocumentTemplate(tree.getDocumentElement());
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException("No template of a document", unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void check(Element element) {
        if (!ELEMENTS.contains(element.getTagName())) {
            throw refused("the element " + element.getTagName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            if (!ATTRIBUTES.contains(name)
                    || (name.equals("class")
                            && !CLASS.matcher(attributes.item(i).getNodeValue()).matches())) {
                throw refused("the attribute " + name);
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                check(child);
            }
        }
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("A document needs not " + what);
    }

    /**
     * The document with everything said in it.
     *
     * @throws IllegalStateException for a place of which nobody told anything
     */
    Document filled(DocumentFacts facts, String style) {
        Document paper = newTree();
        Element html = paper.createElement("html");
        html.setAttribute("lang", root.getAttribute("lang"));
        paper.appendChild(html);
        copyChildren(root, html, facts);
        Element head = (Element) html.getElementsByTagName("head").item(0);
        String title = html.getElementsByTagName("title").item(0).getTextContent();
        meta(head, "subject", title);
        meta(head, "description", title);
        head.appendChild(paper.createElement("style")).setTextContent(style);
        return paper;
    }

    private static void meta(Element head, String name, String content) {
        Element meta = head.getOwnerDocument().createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }

    private static void copyChildren(Node from, Element to, DocumentFacts facts) {
        NodeList children = from.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                copy(element, to, facts);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                to.appendChild(
                        to.getOwnerDocument().createTextNode(said(child.getNodeValue(), facts)));
            }
        }
    }

    private static void copy(Element from, Element to, DocumentFacts facts) {
        String condition = from.getAttribute("data-if");
        String each = from.getAttribute("data-each");
        if (!condition.isEmpty() && !facts.tells(condition)) {
            return;
        }
        if (each.isEmpty()) {
            copyOne(from, to, facts);
        } else {
            facts.list(each)
                    .orElseThrow(() -> untold(each))
                    .forEach(one -> copyOne(from, to, one.within(facts)));
        }
    }

    private static void copyOne(Element from, Element to, DocumentFacts facts) {
        Element copy = to.getOwnerDocument().createElement(from.getTagName());
        if (from.hasAttribute("class")) {
            copy.setAttribute("class", from.getAttribute("class"));
        }
        to.appendChild(copy);
        copyChildren(from, copy, facts);
    }

    private static String said(String written, DocumentFacts facts) {
        Matcher places = PLACE.matcher(written);
        StringBuilder said = new StringBuilder();
        while (places.find()) {
            String name = places.group(1);
            String text = facts.text(name).orElseThrow(() -> untold(name));
            places.appendReplacement(said, Matcher.quoteReplacement(PaperText.of(text)));
        }
        return places.appendTail(said).toString();
    }

    private static IllegalStateException untold(String name) {
        return new IllegalStateException("Nobody told what stands at {" + name + "}");
    }

    private static Document newTree() {
        return builder().newDocument();
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The Java platform builds documents", impossible);
        }
    }
}
