package org.linja.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with its named parameters replaced by place holders, and their names in order. */
record NamedSql(String text, List<String> names) {
    // A colon that is not part of a cast (::) and starts a name; comments are cut first.
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

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
}
