package org.linja.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL with its named parameters replaced by place holders, and their names in order.
 *
 * <p>A line that ends in {@code -- only with name} stands only while that parameter has a value and
 * is not false: a filter that is not there cannot spoil a plan.
 */
record NamedSql(String text, List<String> names) {
    // A colon that is not part of a cast (::) and starts a name; comments are cut first.
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern OPTIONAL =
            Pattern.compile("[^\n]*-- only with ([a-z][A-Za-z0-9]*)[ \t]*(?:\n|$)");

    static NamedSql parse(String source) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(COMMENT.matcher(source).replaceAll(""));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            names.add(matcher.group(1));
            matcher.appendReplacement(text, "?");
        }
        matcher.appendTail(text);
        return new NamedSql(text.toString(), List.copyOf(names));
    }

    /** The source without the lines whose parameter is absent. */
    static String chosen(String source, Map<String, ?> parameters) {
        return OPTIONAL.matcher(source)
                .replaceAll(
                        line ->
                                isThere(parameters, line.group(1))
                                        ? Matcher.quoteReplacement(line.group())
                                        : "");
    }

    /** The parameters that have optional lines in the source. */
    static SortedSet<String> optional(String source) {
        SortedSet<String> optional = new TreeSet<>();
        Matcher line = OPTIONAL.matcher(source);
        while (line.find()) {
            optional.add(line.group(1));
        }
        return optional;
    }

    /** Names the choice of optional lines, so that each is parsed once; empty without any. */
    static String choice(SortedSet<String> optional, Map<String, ?> parameters) {
        return optional.isEmpty()
                ? ""
                : optional.stream()
                        .filter(name -> isThere(parameters, name))
                        .collect(Collectors.joining(","));
    }

    private static boolean isThere(Map<String, ?> parameters, String name) {
        Object value = parameters.get(name);
        return value != null && !Boolean.FALSE.equals(value);
    }
}
