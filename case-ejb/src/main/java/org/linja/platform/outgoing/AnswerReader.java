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

    /** Of whoever is told something. */
    static final int MOST_BODY_BYTES = 16 * 1024;

    /** Of whoever is asked for a document. */
    static final int MOST_DOCUMENT_BYTES = 256 * 1024;

    private final InputStream in;
    private final int most;
    private int headerBytes;

    private AnswerReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    static OutgoingAnswer read(InputStream raw, int most) throws IOException {
        return new AnswerReader(new BufferedInputStream(raw), most).answer();
    }

    private OutgoingAnswer answer() throws IOException {
        String status = line();
        if (!status.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new Unreachable("not-http", false);
        }
        boolean chunked = false;
        int length = most;
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
        byte[] body = chunked ? chunks() : in.readNBytes(Math.min(length, most));
        return new OutgoingAnswer(code, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String size = line();
        while (size.matches("[0-9a-fA-F]{1,6}(;.*)?") && body.size() < most) {
            int semicolon = size.indexOf(';');
            int next = Integer.parseInt(semicolon < 0 ? size : size.substring(0, semicolon), 16);
            if (next == 0) {
                break;
            }
            body.writeBytes(in.readNBytes(Math.min(next, most)));
            if (next > most) {
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
