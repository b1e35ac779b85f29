package org.linja.ops.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passwords of this house: from the environment, else made once and kept readable by us alone. */
public final class Secrets {
    private static final int RANDOM_BYTES = 24;

    private final Path folder;
    private final Map<String, String> environment;

    Secrets(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Password of linja_app, the role that serves. */
    public String app() {
        return secret("LINJA_DB_APP_PASSWORD", "db-app");
    }

    /** Password of linja_owner, the role that migrates. */
    public String owner() {
        return secret("LINJA_DB_OWNER_PASSWORD", "db-owner");
    }

    /** Password of the superuser of our own PostgreSQL. */
    public String superuser() {
        return secret("LINJA_DB_SUPERUSER_PASSWORD", "db-superuser");
    }

    /** Password of Payara's administrator. */
    public String admin() {
        return secret("LINJA_ADMIN_PASSWORD", "payara-admin");
    }

    /** The file of a secret, for tools that read a password from a file only. */
    public Path fileHolding(String name, String content) {
        Path file = folder.resolve(name);
        write(file, content);
        return file;
    }

    /** What the operator gave by the variable, or in the file that variable_FILE names. */
    public Optional<String> given(String variable) {
        String word = environment.get(variable);
        if (word != null && !word.isBlank()) {
            return Optional.of(word);
        }
        String file = environment.get(variable + "_FILE");
        return file == null || file.isBlank()
                ? Optional.empty()
                : Optional.of(read(variable + "_FILE", Path.of(file)));
    }

    /** A password nobody has seen yet. */
    public static String invent() {
        return generate();
    }

    private static String read(String setting, Path file) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            if (allowed.contains(PosixFilePermission.OTHERS_READ)) {
                throw new Failure(
                        "%s names %s, which everybody may read: chmod o-rwx it first."
                                .formatted(setting, file));
            }
            String word = Files.readString(file).strip();
            if (word.isEmpty() || word.indexOf('\n') >= 0) {
                throw new Failure(
                        "%s names %s: write the secret into it, on one line."
                                .formatted(setting, file));
            }
            return word;
        } catch (IOException unreadable) {
            throw new Failure(
                    "%s names %s, which cannot be read: check path and owner."
                            .formatted(setting, file),
                    unreadable);
        }
    }

    private String secret(String variable, String name) {
        Optional<String> given = given(variable);
        if (given.isPresent()) {
            return given.get();
        }
        Path file = folder.resolve(name);
        try {
            // An empty one is what a full disk left of an earlier attempt.
            if (!Files.exists(file) || Files.size(file) == 0) {
                write(file, generate());
            }
            return Files.readString(file).strip();
        } catch (IOException refused) {
            throw unreadable(file, refused);
        }
    }

    private void write(Path file, String content) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException refused) {
            throw unreadable(file, refused);
        }
    }

    /** Writes a secret that we alone may read. */
    public static void keep(Path file, String content) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String generate() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static Failure unreadable(Path file, IOException cause) {
        return new Failure(
                "Cannot read or write %s (%s): check who owns it."
                        .formatted(file, cause.getMessage()),
                cause);
    }
}
