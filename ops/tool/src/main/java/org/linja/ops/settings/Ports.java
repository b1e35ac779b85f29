package org.linja.ops.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Asks the machine which TCP ports are free. */
public final class Ports {
    private Ports() {}

    /** Whether nobody listens on this port of the address. */
    public static boolean isFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** So many different free loopback ports, all held until the last one is found. */
    public static List<Integer> findFree(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** Reads a port from a setting; refuses words and numbers outside 1 to 65535. */
    static int parse(String setting, String word) {
        try {
            int port = Integer.parseInt(word.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below says it for both
        }
        throw new Failure("%s is '%s': set it to a port from 1 to 65535.".formatted(setting, word));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
