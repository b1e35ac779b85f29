package org.linja.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as browsers send it (RFC 7578). */
final class Multipart {
    private static final String BOUNDARY = "linja-test-boundary-7MA4YWxk";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    void word(String name, String value) {
        part(
                "name=\"" + name + "\"",
                "text/plain; charset=utf-8",
                value.getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, String fileName, byte[] content) {
        part(
                "name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "application/octet-stream",
                content);
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return whole.toByteArray();
    }

    private void part(String disposition, String type, byte[] content) {
        parts.writeBytes(
                ascii(
                        "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; "
                                + disposition
                                + "\r\nContent-Type: "
                                + type
                                + "\r\n\r\n"));
        parts.writeBytes(content);
        parts.writeBytes(ascii("\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
