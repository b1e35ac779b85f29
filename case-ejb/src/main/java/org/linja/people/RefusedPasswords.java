package org.linja.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The operator's own list of passwords that were stolen elsewhere: a file of SHA-1 hashes in
 * capital hex, one a line, sorted, as the public lists are handed out. It is searched where it
 * lies, since the whole of it is larger than a server's memory.
 */
@ApplicationScoped
class RefusedPasswords {
    private static final int HASH = 40;

    @Inject
    @ConfigProperty(name = "linja.passwords.refused.file")
    Optional<String> file;

    private Optional<Path> list = Optional.empty();

    @PostConstruct
    void find() {
        look(file);
    }

    /** Takes this file for the list. */
    void look(Optional<String> named) {
        list = named.filter(name -> !name.isBlank()).map(Path::of);
        list.filter(path -> !Files.isReadable(path))
                .ifPresent(
                        path -> {
                            throw new IllegalStateException(
                                    "linja.passwords.refused.file names a file that cannot be read");
                        });
    }

    /** Whether the list has it; never without a list. */
    boolean contains(String password) {
        return list.isPresent() && isIn(list.get(), sha1(password));
    }

    /** Looks for a line that begins with the hash by halving the file. */
    static boolean isIn(Path file, String hash) {
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long from = 0;
            long until = lines.length();
            while (from < until) {
                long middle = (from + until) >>> 1;
                long begin = lineAround(lines, middle);
                lines.seek(begin);
                String line = lines.readLine();
                int order = line == null ? 1 : begun(line).compareTo(hash);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    from = lines.getFilePointer();
                } else {
                    until = begin;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String begun(String line) {
        return line.substring(0, Math.min(HASH, line.length()));
    }

    /** Where the line begins that the byte at {@code position} belongs to. */
    private static long lineAround(RandomAccessFile lines, long position) throws IOException {
        long begin = position;
        while (begin > 0) {
            lines.seek(begin - 1);
            if (lines.read() == '\n') {
                break;
            }
            begin--;
        }
        return begin;
    }

    static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
