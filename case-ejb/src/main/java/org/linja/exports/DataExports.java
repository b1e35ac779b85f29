package org.linja.exports;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.exports.rules.ExportFailure;
import org.linja.exports.rules.ExportsOrdered;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.platform.security.SecretWord;

/** The exports that were ever ordered, and what of each is written so far. */
@Repository
public class DataExports extends JobRuns {
    private static final int TOKEN_BYTES = 24;
    private static final int SHOWN = 20;

    @Inject OwnRows ownRows;

    DataExports() {
        super(DataExports.class);
    }

    /** Queues an export; nothing while another of the customer's is under way. */
    Optional<Long> order(long customerId, Actor by, String language, Instant now) {
        return sql.first(
                DataExports.class,
                "export-add.sql",
                row -> row.getLong(1),
                Map.of(
                        "customerId",
                        customerId,
                        "personId",
                        by.personId(),
                        "language",
                        language,
                        "now",
                        now));
    }

    /** What a customer has ordered since a moment. */
    ExportsOrdered orderedSince(long customerId, Instant since) {
        return sql.one(
                DataExports.class,
                "exports-since.sql",
                row -> new ExportsOrdered(row.getLong("failed"), row.getLong("others")),
                Map.of("customerId", customerId, "since", since));
    }

    /** The newest exports of whoever asks, newest first. */
    List<DataExport> of(Actor who, Instant now) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", ownRows.customerOf(who));
        which.put("number", null);
        which.put("now", now);
        which.put("limit", SHOWN);
        return sql.list(DataExports.class, "exports.sql", DataExports::read, which);
    }

    /** One export; of the asking person's own customer where {@code who} is given. */
    Optional<DataExport> row(long number, @Nullable Actor who, Instant now) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", who == null ? null : ownRows.customerOf(who));
        which.put("number", number);
        which.put("now", now);
        which.put("limit", 1);
        return sql.first(DataExports.class, "exports.sql", DataExports::read, which);
    }

    /** The case behind which a start goes on; nothing if the export is no longer its own. */
    Optional<Long> lastCase(long number, int start) {
        return sql.first(
                DataExports.class,
                "export-last-case.sql",
                row -> row.getLong(1),
                Map.of("number", number, "start", start));
    }

    /** Puts down what was gathered of some cases; false if the export is no longer this start's. */
    boolean advance(DataExport export, int start, long lastCase, int cases, List<ExportEntry> all) {
        boolean own =
                sql.change(
                                DataExports.class,
                                "export-advance.sql",
                                Map.of(
                                        "number",
                                        export.number(),
                                        "start",
                                        start,
                                        "lastCase",
                                        lastCase,
                                        "cases",
                                        cases))
                        == 1;
        if (own) {
            all.forEach(entry -> add(export, entry));
        }
        return own;
    }

    private void add(DataExport export, ExportEntry entry) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("number", export.number());
        row.put("customerId", export.customerId());
        row.put("path", entry.path());
        row.put("bytes", entry.bytes());
        row.put("crc32", entry.crc32());
        row.put("sha256", entry.sha256());
        row.put("content", bytes(entry.text()));
        row.put("attachmentId", entry.attachmentId());
        sql.change(DataExports.class, "entry-add.sql", row);
    }

    /** What is in an export, in its order, without the bytes of texts. */
    List<ExportEntry> entries(long number) {
        return sql.list(
                DataExports.class,
                "entries.sql",
                row ->
                        new ExportEntry(
                                row.getString("path"),
                                row.getLong("bytes"),
                                row.getLong("crc32"),
                                row.getString("sha256"),
                                null,
                                SqlRows.number(row, "attachment_id")),
                Map.of("number", number));
    }

    /** The bytes of a text. */
    byte[] content(long number, String path) {
        return sql.one(
                DataExports.class,
                "entry-content.sql",
                row -> row.getBytes(1),
                Map.of("number", number, "path", path));
    }

    /** Closes an export; false if it is no longer this start's. */
    boolean finish(
            long number, int start, long bytes, String sha256, Instant now, Instant expiresAt) {
        return sql.change(
                        DataExports.class,
                        "export-finish.sql",
                        Map.of(
                                "number",
                                number,
                                "start",
                                start,
                                "bytes",
                                bytes,
                                "sha256",
                                sha256,
                                "now",
                                now,
                                "expiresAt",
                                expiresAt))
                == 1;
    }

    /** Forgets the bytes of what was kept long enough, of what failed, and ways that ended. */
    void forget(Instant now) {
        sql.change(DataExports.class, "exports-expire.sql", Map.of("now", now));
        sql.change(DataExports.class, "entries-forget.sql", Map.of());
    }

    /** Makes a way to an export for a person until {@code until}. */
    String link(DataExport export, Actor who, Instant now, Instant until) {
        String token = SecretWord.of(TOKEN_BYTES);
        sql.change(DataExports.class, "links-forget.sql", Map.of("now", now));
        sql.change(
                DataExports.class,
                "link-add.sql",
                Map.of(
                        "hash",
                        SecretWord.fingerprint(token),
                        "number",
                        export.number(),
                        "personId",
                        who.personId(),
                        "customerId",
                        export.customerId(),
                        "until",
                        until));
        return token;
    }

    /** The export to which a way leads this person at {@code now}. */
    Optional<DataExport> byLink(String token, Actor who, Instant now) {
        return sql.first(
                        DataExports.class,
                        "link.sql",
                        row -> row.getLong(1),
                        Map.of(
                                "hash",
                                SecretWord.fingerprint(token),
                                "personId",
                                who.personId(),
                                "now",
                                now))
                .flatMap(number -> row(number, who, now));
    }

    private static @Nullable ExportFailure failure(@Nullable String reason) {
        return reason == null ? null : ExportFailure.of(reason);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static DataExport read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long total = row.getLong("cases_total");
        long written = row.getLong("cases_written");
        return new DataExport(
                row.getLong("number"),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getString("language"),
                state,
                progress(state, written, total),
                row.getString("ordered_by"),
                SqlRows.requiredInstant(row, "ordered_at"),
                written,
                SqlRows.instant(row, "finished_at"),
                SqlRows.instant(row, "expires_at"),
                SqlRows.number(row, "bytes"),
                row.getString("sha256"),
                failure(row.getString("reason")));
    }
}
