package org.linja.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that takes letters and never says so: whoever sent one cannot know whether it
 * arrived. Every letter it has taken counts as arrived.
 */
public final class DeafMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final List<CaughtMail> taken = new CopyOnWriteArrayList<>();

    public DeafMailServer(int port) {
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        begin("deaf mail server", this::welcome);
    }

    public List<CaughtMail> taken() {
        return taken;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket caller = door.accept();
                callers.add(caller);
                begin("deaf mail server's caller", () -> converse(caller));
            }
        } catch (IOException closed) {
            // the test is done with it
        }
    }

    private void converse(Socket caller) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 deaf");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                    say(out, "354 go on");
                    taken.add(CaughtMail.of(letter(in)));
                } else {
                    say(out, "250 OK");
                }
            }
        } catch (IOException gone) {
            // whoever called is dead, or the test is done
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
