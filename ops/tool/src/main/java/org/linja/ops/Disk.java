package org.linja.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linja.ops.settings.Failure;

/** How much room there is: what goes wrong on a full disk goes wrong in many words. */
final class Disk {
    private static final long FULL = 64L << 20;

    private Disk() {}

    /** Bytes that may still be written where this folder is or would be. */
    static long free(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            throw new Failure("Cannot see the free space at " + folder + ".", unknown);
        }
    }

    /** Whether whatever failed just now has most likely failed for want of room. */
    static boolean isFull(Path folder) {
        return free(folder) < FULL;
    }

    static String full(Path folder) {
        return "The disk of %s is full: free space there or set LINJA_HOME to another disk, then do it again."
                .formatted(folder);
    }
}
