package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a case's chain from the page {@code ops/docs/JOURNAL.md} alone, without a line of the
 * house's own code: what an auditor's program would do.
 */
public final class JournalChain {
    private static final DateTimeFormatter SIX_DECIMALS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String ALL_ZEROS = "0".repeat(64);

    private JournalChain() {}

    private record Row(
            long caseNumber,
            long seq,
            Instant occurredAt,
            Instant recordedAt,
            String kind,
            String actor,
            JsonNode data,
            @Nullable String textCommitment,
            String previousHash,
            String hash) {}

    /** Expects that the entries as the API lists them make an unbroken chain from the first on. */
    public static void expectUnbroken(String caseNumber, JsonNode entries) {
        long number = Long.parseLong(caseNumber.substring(2));
        List<Row> rows = new ArrayList<>();
        for (JsonNode entry : entries) {
            rows.add(
                    new Row(
                            number,
                            entry.path("seq").asLong(),
                            Instant.parse(entry.path("occurredAt").asText()),
                            Instant.parse(entry.path("recordedAt").asText()),
                            entry.path("kind").asText(),
                            entry.path("actor").asText(),
                            entry.path("data"),
                            entry.path("textCommitment").isNull()
                                    ? null
                                    : entry.path("textCommitment").asText(),
                            entry.path("previousHash").asText(),
                            entry.path("hash").asText()));
        }
        expectChain(rows);
    }

    /** Expects the same of every case that began here; returns how many entries there were. */
    public static int expectAllUnbroken() {
        List<Row> all =
                HouseDatabase.ask(
                        "select e.* from journal_entry e join support_case s on s.id = e.case_id"
                                + " where s.channel <> 'imported' order by e.case_id, e.seq",
                        row ->
                                new Row(
                                        row.getLong("case_id"),
                                        row.getLong("seq"),
                                        row.getObject("occurred_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("recorded_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("kind"),
                                        row.getString("actor"),
                                        Json.read(row.getString("data")),
                                        row.getString("text_commitment"),
                                        row.getString("previous_hash"),
                                        row.getString("hash")));
        Map<Long, List<Row>> cases = new TreeMap<>();
        all.forEach(
                row -> cases.computeIfAbsent(row.caseNumber(), n -> new ArrayList<>()).add(row));
        cases.values().forEach(JournalChain::expectChain);
        return all.size();
    }

    /** Expects that every text that is still there is the one its entry was bound to. */
    public static void expectTextsBound(String caseNumber) {
        List<String> broken =
                HouseDatabase.texts(
                        "select e.seq::text from journal_entry e left join journal_text t"
                                + " on t.case_id = e.case_id and t.seq = e.seq"
                                + " where e.case_id = ? and e.text_commitment is distinct from"
                                + " encode(sha256(t.salt || convert_to(t.body, 'UTF8')), 'hex')",
                        Long.parseLong(caseNumber.substring(2)));
        assertThat(broken).as("entries whose text is another").isEmpty();
    }

    private static void expectChain(List<Row> rows) {
        String previous = ALL_ZEROS;
        long seq = 1;
        for (Row row : rows) {
            String where = "entry " + row.seq() + " of L-" + row.caseNumber();
            assertThat(row.seq()).as(where).isEqualTo(seq++);
            assertThat(row.previousHash()).as(where).isEqualTo(previous);
            assertThat(row.hash()).as(where).isEqualTo(sha256(line(row, previous)));
            previous = row.hash();
        }
        assertThat(seq).as("entries").isGreaterThan(1);
    }

    private static String line(Row row, String previousHash) {
        StringBuilder json = new StringBuilder();
        json.append("{\"actor\":").append(quoted(row.actor()));
        json.append(",\"caseNumber\":").append(row.caseNumber());
        json.append(",\"data\":").append(object(row.data()));
        json.append(",\"kind\":").append(quoted(row.kind()));
        json.append(",\"occurredAt\":").append(quoted(SIX_DECIMALS.format(row.occurredAt())));
        json.append(",\"previousHash\":").append(quoted(previousHash));
        json.append(",\"recordedAt\":").append(quoted(SIX_DECIMALS.format(row.recordedAt())));
        json.append(",\"seq\":").append(row.seq());
        String commitment = row.textCommitment();
        json.append(",\"textCommitment\":")
                .append(commitment == null ? "null" : quoted(commitment));
        return json.append('}').toString();
    }

    private static String object(JsonNode data) {
        TreeMap<String, String> sorted = new TreeMap<>();
        data.properties().forEach(each -> sorted.put(each.getKey(), each.getValue().asText()));
        StringBuilder json = new StringBuilder("{");
        sorted.forEach(
                (key, value) ->
                        json.append(json.length() == 1 ? "" : ",")
                                .append(quoted(key))
                                .append(':')
                                .append(quoted(value)));
        return json.append('}').toString();
    }

    /** The data of the house hold plain words; Jackson escapes those as RFC 8785 does. */
    private static String quoted(String text) {
        return Json.of(text);
    }

    private static String sha256(String line) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
