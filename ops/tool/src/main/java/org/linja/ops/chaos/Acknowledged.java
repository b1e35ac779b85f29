package org.linja.ops.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.linja.ops.settings.Failure;

/**
 * What the house said it had taken, kept by its client on disk before the client believes it: the
 * one witness that no kill of the house touches.
 */
public final class Acknowledged implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    public Acknowledged(Path file) {
        this.file = file;
        try {
            channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new Failure("Cannot write %s.".formatted(file), refused);
        }
    }

    /** Writes down a kind of thing and its facts; returns when it is on disk. */
    public synchronized void add(String kind, Object... facts) {
        StringBuilder line = new StringBuilder(kind);
        for (Object fact : facts) {
            line.append('\t').append(fact);
        }
        try {
            channel.write(
                    ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException refused) {
            throw new Failure("Cannot write %s.".formatted(file), refused);
        }
    }

    /** The facts of each thing of that kind, in order. */
    public List<List<String>> of(String kind) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> List.of(line.split("\t", -1)))
                    .filter(words -> words.get(0).equals(kind))
                    .map(words -> words.subList(1, words.size()))
                    .toList();
        } catch (IOException refused) {
            throw new Failure("Cannot read %s.".formatted(file), refused);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw new Failure("Cannot close %s.".formatted(file), refused);
        }
    }
}
