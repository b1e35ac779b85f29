package org.linja.journal.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000};

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
        FlatJson.string(json, entry.actor());
        json.append(",\"caseNumber\":").append(entry.caseNumber()).append(",\"data\":");
        FlatJson.object(json, entry.data());
        json.append(",\"kind\":");
        FlatJson.string(json, entry.kind().slug());
        json.append(",\"occurredAt\":");
        FlatJson.string(json, instant(entry.occurredAt()));
        json.append(",\"previousHash\":");
        FlatJson.string(json, previousHash);
        json.append(",\"recordedAt\":");
        FlatJson.string(json, instant(entry.recordedAt()));
        json.append(",\"seq\":").append(entry.seq()).append(",\"textCommitment\":");
        stringOrNull(json, entry.textCommitment());
        return json.append('}').toString();
    }

    private static String instant(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("Outside the years 1 to 9999: " + instant);
        }
        return spelled(instant.atOffset(ZoneOffset.UTC));
    }

    // By hand: every entry of an import is hashed, and a formatter takes longer than the hash.
    private static String spelled(OffsetDateTime utc) {
        StringBuilder text = new StringBuilder(27);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2).append('.');
        return digits(text, utc.getNano() / 1_000, 6).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        for (int ten = POWERS_OF_TEN[width - 1]; ten > 0; ten /= 10) {
            text.append((char) ('0' + number / ten % 10));
        }
        return text;
    }

    private static void stringOrNull(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
        } else {
            FlatJson.string(json, text);
        }
    }
}
