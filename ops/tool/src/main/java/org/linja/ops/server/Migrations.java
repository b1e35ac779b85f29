package org.linja.ops.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;

/** Takes the migrations out of the very application that is about to be deployed. */
final class Migrations {
    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    static void extract(Path ear, Path target) {
        Home.wipe(target);
        try (ZipFile application = new ZipFile(ear.toFile())) {
            Files.createDirectories(target);
            ZipEntry module = application.getEntry("case-ejb.jar");
            if (module == null) {
                throw new Failure(ear + " carries no case-ejb.jar: build it again.");
            }
            try (ZipInputStream content = new ZipInputStream(application.getInputStream(module))) {
                copyScripts(content, target);
            }
        } catch (IOException broken) {
            throw new Failure(
                    "Cannot read the migrations of %s (%s): build it again."
                            .formatted(ear, broken.getMessage()),
                    broken);
        }
    }

    private static void copyScripts(ZipInputStream content, Path target) throws IOException {
        ZipEntry entry = content.getNextEntry();
        while (entry != null) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
                Path script = target.resolve(name.substring(FOLDER.length())).normalize();
                if (!script.startsWith(target)) {
                    throw new IOException("entry outside the folder: " + name);
                }
                Files.copy((InputStream) content, script);
            }
            entry = content.getNextEntry();
        }
    }
}
