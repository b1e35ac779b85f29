package org.linja.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from /proc which TCP sockets a process and its children listen on. */
final class ListeningSockets {
    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    static List<InetSocketAddress> of(ProcessHandle process) {
        Set<String> inodes = new HashSet<>();
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> inodes.addAll(socketsOf(each.pid())));
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> rows(Path.of(table)))
                .map(row -> row.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && inodes.contains(columns[9]))
                .map(columns -> address(columns[1]))
                .toList();
    }

    private static Set<String> socketsOf(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = targetOf(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
            return inodes;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String targetOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.exists(table)
                    ? Files.readAllLines(table).stream().skip(1)
                    : Stream.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The kernel writes an address as words of four bytes in the machine's own order. */
    private static InetSocketAddress address(String word) {
        String[] parts = word.split(":", 2);
        byte[] kernel = HexFormat.of().parseHex(parts[0]);
        ByteBuffer address = ByteBuffer.allocate(kernel.length);
        ByteBuffer words = ByteBuffer.wrap(kernel).order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            address.putInt(words.getInt());
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(address.array()), Integer.parseInt(parts[1], 16));
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }
}
