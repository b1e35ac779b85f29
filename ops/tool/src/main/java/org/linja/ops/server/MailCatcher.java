package org.linja.ops.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Takes all mail of a trial and writes each letter to a file instead of sending it on. The file is
 * whole before the sender hears 250. Its first lines are the envelope: X-Envelope-From and -To.
 */
public final class MailCatcher {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_SENDERS = 16;
    private static final int SILENCE_MILLIS = 60_000;

    private final Path folder;

    MailCatcher(Path folder) {
        this.folder = folder;
    }

    /** Arguments: port and folder. Serves on loopback until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        MailCatcher catcher = new MailCatcher(Path.of(arguments[1]));
        ExecutorService senders = Executors.newFixedThreadPool(MOST_SENDERS);
        try (ServerSocket door =
                new ServerSocket(
                        Integer.parseInt(arguments[0]), 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket sender = door.accept();
                senders.execute(() -> catcher.serve(sender));
            }
        }
    }

    void serve(Socket sender) {
        try (sender) {
            sender.setSoTimeout(SILENCE_MILLIS);
            converse(new BufferedInputStream(sender.getInputStream()), sender.getOutputStream());
        } catch (IOException gone) {
            // a sender that hangs up tries again; there is nobody to tell
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException {
        StringBuilder envelope = new StringBuilder();
        answer(out, "220 linja mail catcher");
        String line = readLine(in);
        while (line != null) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "MAIL" -> {
                    envelope.setLength(0);
                    envelope.append("X-Envelope-From: ").append(address(line)).append("\r\n");
                    answer(out, "250 OK");
                }
                case "RCPT" -> {
                    envelope.append("X-Envelope-To: ").append(address(line)).append("\r\n");
                    answer(out, "250 OK");
                }
                case "DATA" -> {
                    answer(out, "354 go on, end with a dot");
                    keep(envelope.toString(), readLetter(in));
                    envelope.setLength(0);
                    answer(out, "250 kept");
                }
                case "EHLO", "HELO", "RSET", "NOOP" -> answer(out, "250 OK");
                case "QUIT" -> {
                    answer(out, "221 bye");
                    return;
                }
                default -> answer(out, "502 not known here");
            }
            line = readLine(in);
        }
    }

    private void keep(String envelope, byte[] letter) throws IOException {
        String name = Instant.now().toString().replace(':', '-') + "-" + UUID.randomUUID();
        Path draft = folder.resolve(name + ".part");
        try (OutputStream file = Files.newOutputStream(draft)) {
            file.write(envelope.getBytes(StandardCharsets.UTF_8));
            file.write(letter);
        }
        Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] readLetter(InputStream in) throws IOException {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        String line = readLine(in);
        while (line != null && !line.equals(".")) {
            String unstuffed = line.startsWith(".") ? line.substring(1) : line;
            letter.writeBytes((unstuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            if (letter.size() > MOST_BYTES) {
                throw new IOException("letter too long");
            }
            line = readLine(in);
        }
        if (line == null) {
            throw new IOException("hung up in the middle of a letter");
        }
        return letter.toByteArray();
    }

    /** Latin-1 keeps every byte as it came. */
    private static @Nullable String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != -1 && next != '\n') {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > MOST_BYTES) {
                throw new IOException("line too long");
            }
            next = in.read();
        }
        return next == -1 && line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    private static String address(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
