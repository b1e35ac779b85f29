package org.linja.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL with its named parameters replaced by place holders, and their names in order.
 *
 * <p>A line that ends in {@code -- only with name} stands only while that parameter has a value and
 * is not false: a filter that is not there cannot spoil a plan.
 *
 * <p>A line {@code -- include file of a, b} stands for that file, with a for its {@code {1}} and b
 * for its {@code {2}}: what several ask the same way is written once.
 */
record NamedSql(String text, List<String> names) {
    // A colon that is not part of a cast (::) and starts a name; comments are cut first.
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern OPTIONAL =
            Pattern.compile("[^\n]*-- only with ([a-z][A-Za-z0-9]*)[ \t]*(?:\n|$)");

    private static final Pattern INCLUDE =
            Pattern.compile(
                    "[ \t]*-- include ([a-z/-]+\\.sql) of ([a-z_.]+(?:, [a-z_.]+)*)[ \t]*\n");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \t]*--[^\n]*\n");
    private static final Pattern PLACE = Pattern.compile("\\{([1-9])}");

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

    /**
     * The source with what it includes.
     *
     * @param files the text of a file by the name it is included by
     * @throws IllegalArgumentException where that is not written as it must be: else it would pass
     *     for a comment, and a condition that closes cases would be missing
     */
    static String whole(String source, UnaryOperator<String> files) {
        String whole =
                INCLUDE.matcher(source)
                        .replaceAll(
                                line ->
                                        Matcher.quoteReplacement(
                                                filled(
                                                        files.apply(line.group(1)),
                                                        line.group(2).split(", ", -1))));
        if (whole.contains("-- include")) {
            throw new IllegalArgumentException("An include that names no file and values");
        }
        return whole;
    }

    /** Without its comments, so that a statement reads as if nothing were included. */
    private static String filled(String fragment, String[] values) {
        return PLACE.matcher(COMMENT_LINE.matcher(fragment).replaceAll(""))
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        values[Integer.parseInt(place.group(1)) - 1]));
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
