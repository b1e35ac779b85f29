package org.linja.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.linja.exports.GatherData.Gathered;
import org.linja.exports.rules.CannotExport;
import org.linja.exports.rules.EntryPath;
import org.linja.exports.rules.ExportFailure;
import org.linja.platform.json.JsonText;
import org.linja.platform.persistence.RowScope;

/**
 * Gathers an export from where it stands: what is read is read in the customer's own row scope,
 * what is kept is kept in the house's, and both are committed every few cases.
 */
@ApplicationScoped
public class GatherExport {
    private static final int CASES = 20;

    @Inject GatherData gatherData;
    @Inject WriteExport writeExport;

    /** Ends early, and quietly, where another start has taken the export. */
    public void gather(long number, int start) {
        DataExport export = writeExport.row(number);
        Optional<Long> after = writeExport.lastCase(number, start);
        while (after.isPresent()) {
            long behind = after.get();
            Gathered some = asCustomer(export, () -> gatherData.cases(export, behind, CASES));
            if (some.cases() == 0) {
                finish(export, start);
                writeExport.forget();
                return;
            }
            if (!writeExport.keep(export, start, some)) {
                return;
            }
            after = Optional.of(some.lastCase());
        }
    }

    private void finish(DataExport export, int start) {
        List<ExportEntry> before = writeExport.entries(export.number());
        List<ExportEntry> last = new ArrayList<>();
        JsonObjectBuilder counts = JsonText.object();
        counts.add("cases", before.stream().filter(one -> isCase(one.path())).count());
        counts.add("files", before.stream().filter(one -> one.attachmentId() != null).count());
        Map<String, List<String>> lists = asCustomer(export, () -> gatherData.lists(export));
        lists.forEach(
                (name, rows) -> {
                    counts.add(name, rows.size());
                    last.add(
                            ExportEntry.text(
                                    EntryPath.list(name), "[" + String.join(",\n", rows) + "]\n"));
                });
        List<ExportEntry> all = new ArrayList<>(before);
        all.addAll(last);
        ExportEntry manifest = manifest(export, counts, all);
        last.add(manifest);
        all.add(manifest);
        if (all.stream().mapToLong(ExportEntry::bytes).sum() > ExportZip.MOST_BYTES) {
            throw new CannotExport(ExportFailure.TOO_LARGE);
        }
        writeExport.finish(export, start, last, seal(export, all));
    }

    private SealedZip seal(DataExport export, List<ExportEntry> all) {
        return asCustomer(
                export,
                () -> {
                    try {
                        return new ExportZip(export, all, source(export)).seal();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    private ExportZip.Source source(DataExport export) {
        return new ExportZip.Source() {
            @Override
            public byte[] text(String path) {
                return writeExport.content(export.number(), path);
            }

            @Override
            public Optional<byte[]> piece(long attachment, int seq) {
                return gatherData.piece(attachment, seq);
            }
        };
    }

    private static boolean isCase(String path) {
        return path.endsWith("/case.json");
    }

    private static ExportEntry manifest(
            DataExport export, JsonObjectBuilder counts, List<ExportEntry> all) {
        JsonArrayBuilder files = JsonText.array();
        for (ExportEntry entry : all) {
            files.add(
                    JsonText.object()
                            .add("path", entry.path())
                            .add("bytes", entry.bytes())
                            .add("sha256", entry.sha256()));
        }
        return ExportEntry.text(
                "manifest.json",
                JsonText.object()
                        .add("export", export.number())
                        .add("customer", export.customer())
                        .add("orderedBy", export.orderedBy())
                        .add("orderedAt", export.orderedAt().toString())
                        .add("counts", counts)
                        .add("files", files)
                        .build()
                        .toString());
    }

    private static <T> T asCustomer(DataExport export, Supplier<T> reading) {
        return RowScope.asCustomer(export.customerId(), reading);
    }
}
