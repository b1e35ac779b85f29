package org.linja.platform.outgoing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads as much of an answer of HTTP/1.1 as is of use, and no more than is safe. */
final class AnswerReader {
    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final int MOST_BODY_BYTES = 16 * 1024;

    private final InputStream in;
    private int headerBytes;

    private AnswerReader(InputStream in) {
        this.in = in;
    }

    static OutgoingAnswer read(InputStream raw) throws IOException {
        return new AnswerReader(new BufferedInputStream(raw)).answer();
    }

    private OutgoingAnswer answer() throws IOException {
        String status = line();
        if (!status.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new Unreachable("not-http", false);
        }
        boolean chunked = false;
        int length = MOST_BODY_BYTES;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.matches("transfer-encoding:.*chunked\\s*");
            if (lower.matches("content-length:\\s*[0-9]{1,9}\\s*")) {
                length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
        }
        int code = Integer.parseInt(status.substring(9, 12));
        if (code < 200 || code > 299 || code == 204) {
            // Nothing is said, or nobody reads it and its end may never come.
            return new OutgoingAnswer(code, "");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(Math.min(length, MOST_BODY_BYTES));
        return new OutgoingAnswer(code, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String size = line();
        while (size.matches("[0-9a-fA-F]{1,6}(;.*)?") && body.size() < MOST_BODY_BYTES) {
            int semicolon = size.indexOf(';');
            int next = Integer.parseInt(semicolon < 0 ? size : size.substring(0, semicolon), 16);
            if (next == 0) {
                break;
            }
            body.writeBytes(in.readNBytes(Math.min(next, MOST_BODY_BYTES)));
            if (next > MOST_BODY_BYTES) {
                break;
            }
            line();
            size = line();
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new Unreachable("hung-up", false);
            }
            if (++headerBytes > MOST_HEADER_BYTES) {
                throw new Unreachable("answer-too-long", false);
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }
}
