package org.linja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.web.signin.PageRules;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** All pages look alike because they are built alike: templates, tags, keys, ids. */
class PagesConventionTest {
    /** Those that ask who reads, or stand on pages of auditors alone. */
    private static final Set<String> OFFER_CASES =
            Set.of("caseLink.xhtml", "palette.xhtml", "breaches.xhtml");

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String TAGS = "urn:linja:desk";
    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final Pattern KEY =
            Pattern.compile("(?:msg\\[|words\\.say\\()'([^']+)'(?=[\\],)])");
    private static final Pattern PRESSED = Pattern.compile(" (?:press|data-key)=\"([a-z])\"");
    private static final Pattern BETWEEN = Pattern.compile("[ :]+");
    private static final Pattern PAGE_KEY = Pattern.compile("page\\.key\\('([^']+)'\\)");
    private static final Set<String> RAW_INPUTS =
            Set.of(
                    "inputText",
                    "inputTextarea",
                    "inputSecret",
                    "inputFile",
                    "selectOneMenu",
                    "selectOneRadio",
                    "selectManyCheckbox",
                    "selectBooleanCheckbox",
                    "dataTable",
                    "commandButton",
                    "autoComplete",
                    "inputNumber",
                    "datePicker");
    private static final Set<String> WITH_ID =
            Set.of(
                    "form",
                    "commandScript",
                    "commandLink",
                    "link",
                    "poll",
                    "panelGroup",
                    "field",
                    "secret",
                    "lineEditor",
                    "textArea",
                    "momentField",
                    "menu",
                    "choice",
                    "choices",
                    "file",
                    "grid",
                    "button",
                    "rowButton",
                    "yesNo");
    private static final Set<String> LABELLED =
            Set.of(
                    "field",
                    "secret",
                    "lineEditor",
                    "textArea",
                    "momentField",
                    "menu",
                    "choice",
                    "choices",
                    "file",
                    "grid",
                    "button",
                    "rowButton");

    /** What somebody may be in the middle of. */
    private static final Set<String> FIELDS =
            Set.of(
                    "field",
                    "secret",
                    "lineEditor",
                    "textArea",
                    "momentField",
                    "menu",
                    "choice",
                    "choices",
                    "file");

    /** A field of this name hides what a script asks its form for: such a form is never sent. */
    private static final Set<String> OF_A_FORM =
            Set.of(
                    "action",
                    "attributes",
                    "children",
                    "closest",
                    "elements",
                    "enctype",
                    "getAttribute",
                    "length",
                    "matches",
                    "method",
                    "nodeName",
                    "ownerDocument",
                    "parentNode",
                    "requestSubmit",
                    "reset",
                    "setAttribute",
                    "submit",
                    "tagName",
                    "target");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(p -> p.toString().endsWith(".xhtml"))
                    .filter(p -> !p.startsWith(WEBAPP.resolve("WEB-INF")))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> allFiles() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList();
        }
    }

    @Test
    void the_pages_are_found() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(15);
    }

    @Test
    void every_key_that_a_page_announces_is_heard() throws IOException {
        String script = Files.readString(WEBAPP.resolve("resources/desk/desk.js"));
        Set<String> announced = new TreeSet<>();
        for (Path file : allFiles()) {
            PRESSED.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> announced.add(found.group(1)));
        }
        assertThat(announced).contains("a", "n");
        assertThat(announced)
                .allSatisfy(key -> assertThat(script).contains("\n    " + key + ": () =>"));
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void every_tag_that_is_used_is_in_the_library(Path file) throws Exception {
        String library = Files.readString(WEBAPP.resolve("WEB-INF/desk.taglib.xml"));
        for (Element element : elements(file)) {
            if (TAGS.equals(element.getNamespaceURI())) {
                String source = "tags/" + element.getLocalName() + ".xhtml";
                assertThat(library).contains("<source>" + source + "</source>");
                assertThat(WEBAPP.resolve("WEB-INF").resolve(source)).exists();
            }
        }
    }

    @Test
    void every_tag_of_the_library_has_one_name_and_one_source() throws Exception {
        NodeList tags =
                parse(WEBAPP.resolve("WEB-INF/desk.taglib.xml")).getElementsByTagName("tag");
        assertThat(tags.getLength()).isPositive();
        for (int i = 0; i < tags.getLength(); i++) {
            Element tag = (Element) tags.item(i);
            assertThat(tag.getElementsByTagName("tag-name").getLength()).isEqualTo(1);
            assertThat(tag.getElementsByTagName("source").item(0).getTextContent())
                    .isEqualTo(
                            "tags/%s.xhtml"
                                    .formatted(
                                            tag.getElementsByTagName("tag-name")
                                                    .item(0)
                                                    .getTextContent()));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_stands_in_a_template(Path page) throws Exception {
        Element root = parse(page).getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("composition");
        assertThat(root.getAttribute("template"))
                .matches("/WEB-INF/templates/(desk|portal|error|duty)\\.xhtml");
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void what_is_asked_without_a_new_page_is_asked_by_primefaces(Path file) throws Exception {
        // The server's own script runs an answer's handlers by eval, which the policy forbids; and
        // a whole page drawn anew would hear every key twice.
        for (Element element : elements(file)) {
            assertThat(element.getTagName()).isNotIn("f:ajax", "h:commandScript");
            assertThat(element.getAttribute("update")).as(describe(element)).isNotEqualTo("@all");
        }
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void nothing_carries_a_style_or_a_script_of_its_own(Path file) throws Exception {
        for (Element element : elements(file)) {
            assertThat(element.hasAttribute("style")).as(describe(element)).isFalse();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .as(describe(element))
                        .doesNotMatch("on(click|change|key.*|mouse.*|submit|load|focus|blur)");
            }
            assertThat(element.getTagName()).isNotIn("script", "style");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.css", "tokens.css"})
    void every_rule_of_a_style_sheet_ends(String sheet) throws IOException {
        // What follows an open one is part of it: half a sheet that only a printer obeys.
        String rules = Files.readString(WEBAPP.resolve("resources/desk").resolve(sheet));
        int open = 0;
        for (int at = 0; at < rules.length(); at++) {
            char each = rules.charAt(at);
            open += each == '{' ? 1 : each == '}' ? -1 : 0;
            assertThat(open).isBetween(0, 2);
        }
        assertThat(open).isZero();
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void nothing_says_a_word_that_is_not_in_the_bundle(Path file) throws Exception {
        List<String> words = new ArrayList<>();
        for (Element element : elements(file)) {
            NodeList children = element.getChildNodes();
            boolean isKey = element.getTagName().equals("kbd");
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child.getNodeType() == Node.TEXT_NODE && !isKey) {
                    collect(words, child.getTextContent());
                }
            }
            for (String attribute : List.of("title", "alt", "placeholder", "aria-label", "value")) {
                boolean spoken =
                        !attribute.equals("value")
                                || element.getTagName()
                                        .matches("h:commandButton|h:link|h:commandLink");
                if (spoken) {
                    collect(words, element.getAttribute(attribute));
                }
            }
        }
        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inputs_tables_and_buttons_come_from_tags(Path page) throws Exception {
        for (Element element : elements(page)) {
            if (!TAGS.equals(element.getNamespaceURI())) {
                assertThat(RAW_INPUTS).as(describe(element)).doesNotContain(element.getLocalName());
                assertThat(element.getTagName()).isNotIn("input", "button", "select", "textarea");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_control_has_an_id(Path page) throws Exception {
        for (Element element : elements(page)) {
            boolean component = !HTML.equals(element.getNamespaceURI());
            if (component && WITH_ID.contains(element.getLocalName())) {
                assertThat(element.getAttribute("id")).as(describe(element)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void no_field_bears_the_name_of_what_its_form_is_made_of(Path file) throws Exception {
        for (Element element : elements(file)) {
            boolean field =
                    LABELLED.contains(element.getLocalName())
                            || RAW_INPUTS.contains(element.getLocalName());
            if (field) {
                assertThat(element.getAttribute("id")).as(describe(element)).isNotIn(OF_A_FORM);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_drawn_anew_by_itself_holds_no_field_somebody_may_be_choosing_in(Path page)
            throws Exception {
        List<Element> all = elements(page);
        for (Element poll : all) {
            if (poll.getLocalName().equals("poll")) {
                for (String drawn : drawnBy(poll)) {
                    assertThat(all)
                            .filteredOn(one -> FIELDS.contains(one.getLocalName()))
                            .noneMatch(field -> drawn.equals("main") || isWithin(field, drawn));
                }
            }
        }
    }

    private static List<String> drawnBy(Element poll) {
        return BETWEEN.splitAsStream(poll.getAttribute("update"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static boolean isWithin(Node node, String id) {
        for (Node up = node; up instanceof Element element; up = up.getParentNode()) {
            if (element.getAttribute("id").equals(id)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_key_of_a_page_has_a_text(Path page) throws Exception {
        Set<String> known = MessagesTest.bundle("en").stringPropertyNames();
        String prefix = prefix(page);
        Set<String> used = new TreeSet<>();
        String text = Files.readString(page);
        find(KEY, text, "", used);
        find(PAGE_KEY, text, prefix, used);
        used.add(prefix + "title");
        for (Element element : elements(page)) {
            if (TAGS.equals(element.getNamespaceURI())) {
                if (LABELLED.contains(element.getLocalName())) {
                    used.add(prefix + element.getAttribute("id"));
                }
                if (Set.of("column", "empty").contains(element.getLocalName())) {
                    used.add(prefix + element.getAttribute("name"));
                }
                if (element.getAttribute("hint").equals("true")) {
                    used.add(prefix + element.getAttribute("id") + ".hint");
                }
            }
        }
        used.removeIf(key -> key.endsWith("."));
        assertThat(known).as(page.toString()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void every_key_of_a_tag_or_a_template_has_a_text(Path file) throws Exception {
        Set<String> used = new TreeSet<>();
        find(KEY, Files.readString(file), "", used);
        used.removeIf(key -> key.endsWith("."));
        assertThat(MessagesTest.bundle("en").stringPropertyNames()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_a_bean_in_the_package_of_its_folder(Path page) throws IOException {
        Path relative = WEBAPP.relativize(page);
        if (relative.getNameCount() == 1 || relative.startsWith("error")) {
            return;
        }
        Path beans = Path.of("src/main/java/org/linja/web").resolve(relative.getName(0));
        Matcher bean = Pattern.compile("#\\{(\\w+Page)\\.").matcher(Files.readString(page));
        assertThat(bean.find()).as("names its bean").isTrue();
        String name =
                bean.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + bean.group(1).substring(1);
        assertThat(beans.resolve(name + ".java")).exists();
    }

    @Test
    void a_page_bean_is_short_and_never_catches() throws IOException {
        List<Path> beans;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/linja/web"))) {
            beans = files.filter(p -> p.toString().endsWith("Page.java")).toList();
        }
        assertThat(beans).isNotEmpty();
        for (Path bean : beans) {
            List<String> lines = Files.readAllLines(bean);
            long own = lines.stream().filter(line -> !line.startsWith("import ")).count();
            assertThat(own).as(bean.toString()).isLessThanOrEqualTo(80);
            assertThat(lines).noneMatch(line -> line.matches(".*\\b(try|catch)\\b.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void nobody_is_offered_a_case_whose_page_is_closed_to_them(Path file) throws IOException {
        Path place = WEBAPP.relativize(file);
        Set<String> readers = rolesOf("/cases/case.xhtml");
        boolean open =
                place.startsWith("WEB-INF")
                        ? OFFER_CASES.contains(place.getFileName().toString())
                        : readers.containsAll(rolesOf("/" + place));
        if (!open) {
            assertThat(Files.readString(file)).doesNotContain("cases/case.xhtml?number=");
        }
    }

    private static Set<String> rolesOf(String page) {
        return PageRules.of(page).orElseThrow().roles();
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void no_field_bears_the_id_of_something_that_stands_on_every_page(Path file) throws Exception {
        Set<String> taken = new TreeSet<>();
        for (String template : List.of("desk", "portal", "duty")) {
            Path path = WEBAPP.resolve("WEB-INF/templates/" + template + ".xhtml");
            elements(path).forEach(one -> taken.add(one.getAttribute("id")));
        }
        assertThat(taken).contains("main", "signed-in");
        taken.remove("");
        for (Element element : elements(file)) {
            if (FIELDS.contains(element.getLocalName())) {
                assertThat(taken).as(describe(element)).doesNotContain(element.getAttribute("id"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void why_a_run_failed_is_told_in_words(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("#\\{\\w+Page\\.\\w+\\.(run|following|opinion)\\.reason}");
    }

    private static String prefix(Path page) {
        String path = WEBAPP.relativize(page).toString().replace(".xhtml", "");
        return (path.contains("/") ? path.replace('/', '.') : "desk." + path) + '.';
    }

    private static void find(Pattern pattern, String text, String prefix, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(prefix + matcher.group(1));
        }
    }

    private static void collect(List<String> words, String text) {
        String bare = text.replaceAll("#\\{[^}]*(?:'[^']*'[^}]*)*}", "");
        if (bare.matches("(?s).*\\p{L}.*")) {
            words.add(bare.strip());
        }
    }

    private static String describe(Element element) {
        return element.getTagName() + " " + element.getAttribute("id");
    }

    private static List<Element> elements(Path file) throws Exception {
        NodeList all = parse(file).getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static Document parse(Path file)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
