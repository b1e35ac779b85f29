package org.linja.journal.rules;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry's particulars as text: one JSON object of strings, spelled as RFC 8785 says.
 *
 * <p>Written here because a million histories are read in one night: a general parser costs more
 * than the judgement.
 */
public final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** The object of {@code data}, keys sorted by UTF-16 code units. */
    public static String write(SortedMap<String, String> data) {
        StringBuilder json = new StringBuilder(64);
        object(json, data);
        return json.toString();
    }

    /**
     * The members of the object that {@code text} spells, whatever white space it holds.
     *
     * @throws IllegalArgumentException if it is no JSON object, or a value is no string
     */
    public static SortedMap<String, String> parse(String text) {
        FlatJson json = new FlatJson(text);
        SortedMap<String, String> data = new TreeMap<>();
        json.expect('{');
        if (!json.skipped('}')) {
            do {
                String key = json.string();
                json.expect(':');
                data.put(key, json.string());
            } while (json.skipped(','));
            json.expect('}');
        }
        json.blanks();
        if (json.at != text.length()) {
            throw json.broken();
        }
        return data;
    }

    static void object(StringBuilder json, SortedMap<String, String> data) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, String> datum : data.entrySet()) {
            json.append(separator);
            string(json, datum.getKey());
            json.append(':');
            string(json, datum.getValue());
            separator = ",";
        }
        json.append('}');
    }

    static void string(StringBuilder json, String text) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            json.append(text, plain, i);
            plain = i + 1;
            escaped(json, text, i);
        }
        json.append(text, plain, text.length()).append('"');
    }

    private static void escaped(StringBuilder json, String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < ' ') {
                    json.append("\\u00").append(c < 16 ? '0' : '1');
                    json.append(Character.forDigit(c & 0xF, 16));
                } else {
                    requirePaired(text, i);
                    json.append(c);
                }
            }
        }
    }

    private static void requirePaired(String text, int i) {
        char c = text.charAt(i);
        boolean halfHigh =
                Character.isHighSurrogate(c)
                        && (i + 1 == text.length()
                                || !Character.isLowSurrogate(text.charAt(i + 1)));
        boolean halfLow =
                Character.isLowSurrogate(c)
                        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (halfHigh || halfLow) {
            throw new IllegalArgumentException(
                    "Half a surrogate pair at position %d of a text".formatted(i));
        }
    }

    private String string() {
        expect('"');
        int from = at;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return text.substring(from, at - 1);
            }
            if (c < ' ') {
                throw broken();
            }
            if (c == '\\') {
                at--;
                return escapedString(from);
            }
        }
        throw broken();
    }

    private String escapedString(int from) {
        StringBuilder value = new StringBuilder(text.substring(from, at));
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                throw broken();
            }
            value.append(c == '\\' ? escape() : c);
        }
        throw broken();
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw broken();
        };
    }

    private char codeUnit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw broken();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void expect(char wanted) {
        if (!skipped(wanted)) {
            throw broken();
        }
    }

    private boolean skipped(char wanted) {
        blanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException(
                "Not an object of strings from character %d on".formatted(at));
    }
}
