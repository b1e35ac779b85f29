package org.linja.ops.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.linja.ops.settings.Failure;

/** Lets one command at a time change a home; the system frees it even when the command dies. */
public final class HomeLock {
    private HomeLock() {}

    /** Does the work under the lock, or refuses at once when somebody else holds it. */
    public static void during(Path path, Runnable work) {
        try {
            Files.createDirectories(path.resolveSibling(""));
            try (FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (tryLock(channel) == null) {
                    throw new Failure(
                            "Another ops/dev is at work here (%s is held): wait until it ends."
                                    .formatted(path));
                }
                work.run();
            }
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot write %s (%s): set LINJA_HOME to a folder of yours."
                            .formatted(path, refused.getMessage()),
                    refused);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
