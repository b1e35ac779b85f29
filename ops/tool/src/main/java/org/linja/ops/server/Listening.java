package org.linja.ops.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Failure;

/** Waits until a process we started takes connections. */
public final class Listening {
    private static final int PAUSE_MILLIS = 100;

    private Listening() {}

    public static void await(Daemon daemon, String host, int port, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (answers(host, port)) {
                return;
            }
            if (daemon.running().isEmpty()) {
                throw new Failure(
                        "The %s ended at once: see %s.".formatted(daemon.name(), daemon.log()));
            }
            Pauses.of(PAUSE_MILLIS);
        }
        throw new Failure(
                "The %s does not answer on port %d: see %s."
                        .formatted(daemon.name(), port, daemon.log()));
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
