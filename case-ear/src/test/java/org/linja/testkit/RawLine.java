package org.linja.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as no honest client would send them, and what the house answers to them. */
public final class RawLine {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private RawLine() {}

    /** What came back until the house closed the line. */
    public record Answer(String text) {
        /** The statuses in it, one an answer. */
        public List<Integer> statuses() {
            Matcher found = STATUS.matcher(text);
            return found.results().map(one -> Integer.valueOf(one.group(1))).toList();
        }
    }

    /**
     * Sends it all and reads until the other end closes.
     *
     * @throws AssertionError when it does not
     */
    public static Answer send(String bytes) {
        try (Socket line =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        Integer.parseInt(System.getProperty("linja.http.port")))) {
            line.setSoTimeout(PATIENCE_MILLIS);
            try {
                line.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                line.getOutputStream().flush();
            } catch (IOException closedMeanwhile) {
                // It need not read to the end what it refuses.
            }
            return new Answer(read(line.getInputStream()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Opens a line, says the beginning of a request on it and leaves it open. */
    public static Slow begin(String bytes) throws IOException {
        Slow line =
                new Slow(
                        new Socket(
                                InetAddress.getLoopbackAddress(),
                                Integer.parseInt(System.getProperty("linja.http.port"))));
        line.say(bytes);
        return line;
    }

    /** A line on which somebody says now and then a letter. */
    public record Slow(Socket line) implements AutoCloseable {
        /** Says it, if anybody still listens; whether they do. */
        public boolean say(String bytes) {
            try {
                line.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                line.getOutputStream().flush();
                return true;
            } catch (IOException closedMeanwhile) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("The line stayed open after: " + all, open);
        } catch (SocketException reset) {
            // A line that is cut is closed too.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
