package org.linja.ops.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written into a fresh domain.xml before its first start, because later were too late. */
final class DomainXml {
    private static final Pattern OPTION = Pattern.compile("\\s*<jvm-options>([^<]*)</jvm-options>");

    // A property whose name ends in _PORT is taken for a port that must be free at every start.
    private static final Pattern PORT_PROPERTY =
            Pattern.compile("<system-property name=\"JMS_PROVIDER_PORT\"[^>]*/>");

    private DomainXml() {}

    /** The domain with the options of a file: lines with ! remove, # is talk, the others add. */
    static String withOptions(String domain, String file) {
        List<String> lines =
                file.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
        List<String> removed =
                lines.stream()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        StringBuilder added = new StringBuilder();
        lines.stream()
                .filter(line -> !line.startsWith("!"))
                .map(line -> "<jvm-options>" + line + "</jvm-options>\n")
                .forEach(added::append);
        return OPTION.matcher(domain)
                .replaceAll(
                        match ->
                                removed.stream().anyMatch(match.group(1)::startsWith)
                                        ? ""
                                        : Matcher.quoteReplacement(match.group()))
                .replace("</java-config>", added + "</java-config>");
    }

    /** The domain without this application: whoever starts it next starts an empty server. */
    static String withoutApplication(String domain, String name) {
        return without(
                without(domain, "application", "name", name), "application-ref", "ref", name);
    }

    /** The domain that loads this application at its next start. */
    static String withEnabled(String domain, String name) {
        return Pattern.compile("<application-ref [^>]*>")
                .matcher(domain)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        match.group().contains("ref=\"" + name + "\"")
                                                ? match.group().replace(" enabled=\"false\"", "")
                                                : match.group()));
    }

    /** The domain with this JMS service in its first configuration. */
    static String withJms(String domain, String service) {
        String freed = PORT_PROPERTY.matcher(domain).replaceAll("");
        return freed.replaceFirst(
                "<iiop-service>", Matcher.quoteReplacement(service + "<iiop-service>"));
    }

    private static String without(String domain, String element, String attribute, String value) {
        return Pattern.compile(
                        "<%1$s (?:[^>]*? )?%2$s=\"%3$s\"[^>]*?(?:/>|>.*?</%1$s>)\\s*"
                                .formatted(element, attribute, Pattern.quote(value)),
                        Pattern.DOTALL)
                .matcher(domain)
                .replaceAll("");
    }
}
