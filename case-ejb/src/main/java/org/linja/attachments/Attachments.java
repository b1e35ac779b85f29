package org.linja.attachments;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.rules.FileKind;
import org.linja.attachments.rules.FileLimits;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Sha256;
import org.linja.platform.security.Actor;
import org.linja.platform.security.SecretWord;

/** All files of all cases, in pieces that fit into memory. */
@Repository
public class Attachments {
    /** A piece as it is kept, read and sent. */
    static final int PIECE_BYTES = 256 << 10;

    private static final int KEY_BYTES = 24;

    @Inject SqlRows sql;

    /** Where a file belongs, or waits to. */
    record Place(
            long customerId, @Nullable CaseId caseId, @Nullable String draft, boolean internal) {}

    /** A file as it is kept. */
    record Kept(long id, @Nullable Long caseId, boolean internal, AttachmentRow row) {}

    /** Puts a file down with all its pieces. */
    AttachmentRow add(ArrivedFile file, Place place, Actor who, Instant now) {
        AttachmentRow row =
                new AttachmentRow(
                        SecretWord.of(KEY_BYTES),
                        file.name(),
                        file.kind().mediaType(),
                        file.bytes(),
                        file.sha256(),
                        place.internal(),
                        null,
                        now);
        long id = add(row, place, who, false);
        try (InputStream content = Files.newInputStream(file.path())) {
            pieces(content, id, place.customerId());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return row;
    }

    /** Puts a PDF down that the house made itself. */
    AttachmentRow add(String name, byte[] content, Place place, Actor who, Instant now) {
        AttachmentRow row =
                new AttachmentRow(
                        SecretWord.of(KEY_BYTES),
                        name,
                        FileKind.PDF.mediaType(),
                        content.length,
                        Sha256.hex(content),
                        place.internal(),
                        null,
                        now);
        try {
            pieces(
                    new ByteArrayInputStream(content),
                    add(row, place, who, true),
                    place.customerId());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return row;
    }

    private long add(AttachmentRow row, Place place, Actor who, boolean ofHouse) {
        Map<String, Object> values = described(row, place, who);
        values.put("ofHouse", ofHouse);
        return sql.one(Attachments.class, "attachment-add.sql", found -> found.getLong(1), values);
    }

    private static Map<String, Object> described(AttachmentRow row, Place place, Actor who) {
        Map<String, Object> values = new HashMap<>();
        values.put("key", row.key());
        values.put("customerId", place.customerId());
        values.put("caseId", place.caseId() == null ? null : place.caseId().value());
        values.put("draft", place.draft());
        values.put("personId", who.personId());
        values.put("name", row.name());
        values.put("mediaType", row.mediaType());
        values.put("bytes", row.bytes());
        values.put("sha256", row.sha256());
        values.put("internal", row.internal());
        values.put("now", row.broughtAt());
        return values;
    }

    private void pieces(InputStream content, long id, long customerId) throws IOException {
        byte[] piece = content.readNBytes(PIECE_BYTES);
        for (int seq = 0; piece.length > 0; seq++) {
            sql.change(
                    Attachments.class,
                    "piece-add.sql",
                    Map.of("id", id, "seq", seq, "customerId", customerId, "content", piece));
            piece = content.readNBytes(PIECE_BYTES);
        }
    }

    /** A piece of a file; nothing behind the last. */
    Optional<byte[]> piece(long id, int seq) {
        return sql.first(
                Attachments.class,
                "piece.sql",
                row -> row.getBytes("content"),
                Map.of("id", id, "seq", seq));
    }

    /**
     * What is held where a file is to go. Until the end of the transaction nobody else counts for
     * this customer, so that two files at once do not pass a limit together.
     */
    FileLimits.Held held(Place place) {
        Map<String, Object> where = new HashMap<>();
        where.put("customerId", place.customerId());
        where.put("caseId", place.caseId() == null ? null : place.caseId().value());
        where.put("draft", place.draft());
        where.put("internal", place.internal());
        sql.one(
                Attachments.class,
                "customer-hold.sql",
                row -> true,
                Map.of("customerId", place.customerId()));
        return sql.one(
                Attachments.class,
                "held.sql",
                row ->
                        new FileLimits.Held(
                                row.getInt("files"),
                                row.getLong("case_bytes"),
                                row.getLong("customer_bytes")),
                where);
    }

    /** The files of a case in the order in which they came. */
    List<AttachmentRow> ofCase(CaseId id, boolean internal) {
        return sql.list(
                Attachments.class,
                "of-case.sql",
                Attachments::row,
                Map.of("caseId", id.value(), "internal", internal));
    }

    /** What a person has brought for a case that is not opened yet. */
    List<AttachmentRow> ofDraft(String draft, Actor who) {
        return sql.list(
                Attachments.class,
                "of-draft.sql",
                Attachments::row,
                Map.of("draft", draft, "personId", who.personId()));
    }

    /** Gives what {@code bringer} brought for a case to the case: exactly what is returned. */
    List<AttachmentRow> give(String draft, long bringer, CaseId to) {
        return sql.list(
                Attachments.class,
                "draft-give.sql",
                Attachments::row,
                Map.of("draft", draft, "personId", bringer, "caseId", to.value()));
    }

    /** Puts down what a writing has become, for files that are still on their way. */
    void opened(String draft, long bringer, SupportCase as, Instant now) {
        sql.change(
                Attachments.class,
                "opened-add.sql",
                Map.of(
                        "draft",
                        draft,
                        "personId",
                        bringer,
                        "customerId",
                        as.customerId(),
                        "caseId",
                        as.id().value(),
                        "now",
                        now));
        sql.change(
                Attachments.class,
                "opened-forget.sql",
                Map.of("before", now.minus(KeepFile.DRAFT_WAITS)));
    }

    /** The case that a person's writing has become. */
    Optional<CaseId> openedFrom(String draft, Actor who) {
        return sql.first(
                Attachments.class,
                "opened.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("draft", draft, "personId", who.personId()));
    }

    void drop(String key, String draft, Actor who) {
        sql.change(
                Attachments.class,
                "draft-drop.sql",
                Map.of("key", key, "draft", draft, "personId", who.personId()));
    }

    /** Forgets what waited longer than until {@code before} for a case. */
    void forgetDrafts(Instant before) {
        sql.change(Attachments.class, "drafts-forget.sql", Map.of("before", before));
        sql.change(Attachments.class, "opened-forget.sql", Map.of("before", before));
    }

    Optional<Kept> byKey(String key) {
        return sql.first(
                Attachments.class, "attachment.sql", Attachments::kept, Map.of("key", key));
    }

    /** The file of this key, if it belongs to one of these cases. */
    public Optional<AttachmentRow> find(Collection<CaseId> cases, String key) {
        return byKey(key)
                .filter(kept -> kept.caseId() != null)
                .filter(kept -> cases.contains(new CaseId(Objects.requireNonNull(kept.caseId()))))
                .map(Kept::row);
    }

    /** Makes a way to a file for a person until {@code until}; ways that ended are forgotten. */
    String link(Kept file, Actor who, Instant now, Instant until) {
        String token = SecretWord.of(KEY_BYTES);
        sql.change(Attachments.class, "links-forget.sql", Map.of("now", now));
        sql.change(
                Attachments.class,
                "link-add.sql",
                Map.of(
                        "hash",
                        SecretWord.fingerprint(token),
                        "id",
                        file.id(),
                        "personId",
                        who.personId(),
                        "until",
                        until));
        return token;
    }

    /** The file to which a way leads this person at {@code now}. */
    Optional<Kept> byLink(String token, Actor who, Instant now) {
        return sql.first(
                Attachments.class,
                "link.sql",
                Attachments::kept,
                Map.of(
                        "hash",
                        SecretWord.fingerprint(token),
                        "personId",
                        who.personId(),
                        "now",
                        now));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                SqlRows.number(row, "case_id"),
                row.getBoolean("internal"),
                row(row));
    }

    private static AttachmentRow row(ResultSet row) throws SQLException {
        return new AttachmentRow(
                row.getString("key"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getBoolean("internal"),
                row.getString("brought_by"),
                SqlRows.requiredInstant(row, "brought_at"));
    }
}
