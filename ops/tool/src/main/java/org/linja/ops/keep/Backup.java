package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linja.ops.settings.Stage;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes a house into one stream: all tables as one moment shows them, while people go on working.
 * Uploaded files bear their fingerprint as name and are never changed, so they need no moment.
 */
final class Backup {
    private final Connection database;
    private final Path uploads;
    private final Stage stage;

    /**
     * @param database as linja_owner; its transaction is ours
     */
    Backup(Connection database, Path uploads, Stage stage) {
        this.database = database;
        this.uploads = uploads;
        this.stage = stage;
    }

    Manifest write(OutputStream target) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (Statement begin = database.createStatement()) {
            begin.execute("set transaction isolation level repeatable read, read only");
            // Were rows hidden from the owner, this fails instead of leaving them out.
            begin.execute("set local row_security = off");
        }
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(Seal.PLACE);
        String madeAt = moment();
        List<String> migrations = KeepSql.migrations(database);
        // First: a job that ends now removes what the snapshot's runs still want to read.
        List<Manifest.Upload> files = writeUploads(zip);
        List<Manifest.Table> tables = writeTables(zip);
        Manifest manifest =
                new Manifest(
                        Manifest.KIND,
                        Manifest.FORMAT,
                        madeAt,
                        stage.slug(),
                        migrations,
                        tables,
                        KeepSql.sequences(database),
                        files);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.toJson());
        zip.finish();
        database.rollback();
        return manifest;
    }

    /** The snapshot is taken here: by the first question of the transaction. */
    private String moment() throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet now =
                        query.executeQuery(
                                "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")) {
            now.next();
            return now.getString(1);
        }
    }

    private List<Manifest.Table> writeTables(ZipOutputStream zip) throws SQLException, IOException {
        List<Long> cuts = KeepSql.unfinishedCuts(database);
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<KeepSql.Column>> table : KeepSql.columns(database).entrySet()) {
            String name = table.getKey();
            String selected =
                    table.getValue().stream()
                            .map(column -> selected(name, column, cuts))
                            .collect(Collectors.joining(", "));
            zip.putNextEntry(new ZipEntry("tables/" + name + ".copy"));
            Fingerprint passing = new Fingerprint(zip);
            long rows =
                    copy.copyOut(
                            "copy (select %s from %s) to stdout".formatted(selected, name),
                            passing);
            zip.closeEntry();
            tables.add(
                    new Manifest.Table(
                            name,
                            table.getValue().stream().map(KeepSql.Column::name).toList(),
                            rows,
                            passing.bytes(),
                            passing.sha256()));
        }
        return tables;
    }

    private static String selected(String table, KeepSql.Column column, List<Long> cuts) {
        return TransactionNumbers.isOne(column)
                ? TransactionNumbers.expression(table, column.name(), cuts)
                : "\"" + column.name() + "\"";
    }

    private List<Manifest.Upload> writeUploads(ZipOutputStream zip) throws IOException {
        List<Manifest.Upload> written = new ArrayList<>();
        if (!Files.isDirectory(uploads)) {
            return written;
        }
        try (Stream<Path> walk = Files.walk(uploads)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                if (isWorthKeeping(file)) {
                    writeUpload(zip, file, written);
                }
            }
        }
        return written;
    }

    /** What is arriving belongs to no run yet, and a document can always be made again. */
    private boolean isWorthKeeping(Path file) {
        return !file.toString().endsWith(".tmp") && !file.startsWith(uploads.resolve("reports"));
    }

    private void writeUpload(ZipOutputStream zip, Path file, List<Manifest.Upload> written)
            throws IOException {
        String name = uploads.relativize(file).toString();
        try (InputStream content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry("uploads/" + name));
            Fingerprint passing = new Fingerprint(zip);
            content.transferTo(passing);
            zip.closeEntry();
            written.add(new Manifest.Upload(name, passing.bytes(), passing.sha256()));
        } catch (NoSuchFileException goneMeanwhile) {
            // Its job has ended since the folder was read.
        }
    }
}
