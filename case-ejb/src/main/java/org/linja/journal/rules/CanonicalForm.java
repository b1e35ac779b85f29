package org.linja.journal.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of an entry that is hashed, so that anybody can recompute the chain.
 *
 * <p>One line of JSON as RFC 8785 orders and escapes it. The members are always these, in this
 * order: {@code actor}, {@code caseNumber} (number), {@code data} (object of strings), {@code
 * kind}, {@code occurredAt}, {@code previousHash}, {@code recordedAt}, {@code seq} (number), {@code
 * textCommitment} (string or null). Keys are sorted by UTF-16 code units; instants are ISO 8601 in
 * UTC with exactly six decimals; only the characters that JSON demands are escaped. The line is
 * hashed as UTF-8.
 */
public final class CanonicalForm {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private CanonicalForm() {}

    /**
     * The canonical line of {@code entry} behind {@code previousHash}.
     *
     * @throws IllegalArgumentException if a text holds half a surrogate pair, which no UTF-8 can
     *     spell, or an instant lies outside the years 1 to 9999
     */
    public static String of(Entry entry, String previousHash) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"actor\":");
        string(json, entry.actor());
        json.append(",\"caseNumber\":").append(entry.caseNumber()).append(",\"data\":{");
        String separator = "";
        for (Map.Entry<String, String> datum : entry.data().entrySet()) {
            json.append(separator);
            string(json, datum.getKey());
            json.append(':');
            string(json, datum.getValue());
            separator = ",";
        }
        json.append("},\"kind\":");
        string(json, entry.kind().slug());
        json.append(",\"occurredAt\":");
        string(json, instant(entry.occurredAt()));
        json.append(",\"previousHash\":");
        string(json, previousHash);
        json.append(",\"recordedAt\":");
        string(json, instant(entry.recordedAt()));
        json.append(",\"seq\":").append(entry.seq()).append(",\"textCommitment\":");
        stringOrNull(json, entry.textCommitment());
        return json.append('}').toString();
    }

    private static String instant(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("Outside the years 1 to 9999: " + instant);
        }
        return INSTANT.format(instant);
    }

    private static void stringOrNull(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
        } else {
            string(json, text);
        }
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
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
        json.append('"');
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
}
