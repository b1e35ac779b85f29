package org.linja.journal.rules;

import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.UtcText;

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
        FlatJson.string(json, UtcText.of(entry.occurredAt()));
        json.append(",\"previousHash\":");
        FlatJson.string(json, previousHash);
        json.append(",\"recordedAt\":");
        FlatJson.string(json, UtcText.of(entry.recordedAt()));
        json.append(",\"seq\":").append(entry.seq()).append(",\"textCommitment\":");
        stringOrNull(json, entry.textCommitment());
        return json.append('}').toString();
    }

    private static void stringOrNull(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
        } else {
            FlatJson.string(json, text);
        }
    }
}
