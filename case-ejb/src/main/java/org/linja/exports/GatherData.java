package org.linja.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.EntryVisibility;
import org.linja.contracts.Customers;
import org.linja.exports.rules.CannotExport;
import org.linja.exports.rules.EntryPath;
import org.linja.exports.rules.ExportFailure;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.json.JsonText;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Sha256;

/** Reads what is a customer's, as that customer's own people may: row security holds for it. */
@Stateless
@PermitAll
public class GatherData {
    private static final Logger LOG = Logger.getLogger(GatherData.class.getName());

    private static final List<String> INTERNAL =
            Arrays.stream(EntryKind.values())
                    .filter(kind -> !EntryVisibility.isForCustomer(kind))
                    .map(EntryKind::slug)
                    .toList();

    private static final List<String> LISTS =
            List.of(
                    "firm",
                    "people",
                    "keys",
                    "sessions",
                    "letters",
                    "contracts",
                    "deviations",
                    "contacts",
                    "assets",
                    "calls",
                    "monitoring",
                    "access");

    @Inject SqlRows sql;
    @Inject OwnRows ownRows;
    @Inject Customers customers;
    @Inject ExportPieces pieces;

    /** What was read of some cases. */
    public record Gathered(long lastCase, int cases, List<ExportEntry> entries) {}

    private record Told(long id, String body) {}

    private record Kept(long id, String name, long bytes, String sha256) {}

    /** The next cases behind one; none at the end. */
    public Gathered cases(DataExport export, long after, int limit) {
        Map<String, @Nullable Object> which = scope(export);
        which.put("after", after);
        which.put("limit", limit);
        which.put("internal", INTERNAL);
        which.put("language", export.language());
        List<Told> found =
                sql.list(
                        GatherData.class,
                        "gather-cases.sql",
                        row -> new Told(row.getLong("id"), row.getString("body")),
                        which);
        ZoneId zone = ZoneId.of(customers.byId(export.customerId()).zone());
        List<ExportEntry> entries = new ArrayList<>();
        for (Told one : found) {
            String number = new CaseId(one.id()).toString();
            entries.add(ExportEntry.text(EntryPath.ofCase(number, "case.json"), one.body()));
            entries.add(
                    ExportEntry.text(
                            EntryPath.ofCase(number, "case.html"),
                            CasePaper.of(JsonText.stored(one.body()), export.language(), zone)));
            entries.addAll(files(one.id(), number));
        }
        return new Gathered(
                found.isEmpty() ? after : found.get(found.size() - 1).id(), found.size(), entries);
    }

    /** The lists that are of no single case, by name. */
    public Map<String, List<String>> lists(DataExport export) {
        Map<String, @Nullable Object> which = scope(export);
        which.put("number", export.number());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : LISTS) {
            lists.put(
                    name,
                    sql.list(
                            GatherData.class,
                            "gather-" + name + ".sql",
                            row -> row.getString("body"),
                            which));
        }
        return lists;
    }

    /** A piece of a file of a case; nothing behind the last. */
    public Optional<byte[]> piece(long attachment, int seq) {
        return pieces.piece(attachment, seq);
    }

    private List<ExportEntry> files(long caseId, String number) {
        List<Kept> kept =
                sql.list(
                        GatherData.class,
                        "gather-files.sql",
                        row ->
                                new Kept(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getLong("bytes"),
                                        row.getString("sha256")),
                        Map.of("caseId", caseId));
        List<ExportEntry> entries = new ArrayList<>();
        for (Kept file : kept) {
            String path = EntryPath.ofFile(number, entries.size() + 1, file.name());
            entries.add(
                    new ExportEntry(path, file.bytes(), sum(file), file.sha256(), null, file.id()));
        }
        return entries;
    }

    /** Reads a file to its end: what is not what it was when it came is no evidence of anything. */
    private long sum(Kept file) {
        CRC32 sum = new CRC32();
        MessageDigest digest = Sha256.begun();
        int seq = 0;
        for (Optional<byte[]> piece = piece(file.id(), seq);
                piece.isPresent();
                piece = piece(file.id(), ++seq)) {
            sum.update(piece.get());
            digest.update(piece.get());
        }
        if (!Sha256.hex(digest).equals(file.sha256())) {
            LOG.severe("File %d is not what it was".formatted(file.id()));
            throw new CannotExport(ExportFailure.FILE_CHANGED);
        }
        return sum.getValue();
    }

    private Map<String, @Nullable Object> scope(DataExport export) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", ownRows.isTakenAway() ? null : export.customerId());
        return which;
    }
}
