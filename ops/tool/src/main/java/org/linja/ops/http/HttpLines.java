package org.linja.ops.http;

import java.net.http.HttpClient;

/**
 * Where every client of these tools comes from, so that one thing is decided once: a line that has
 * rested is left before its server may end it. What is sent at the very moment of that end is lost
 * without an answer, and costs whoever sent it an attempt.
 */
public final class HttpLines {
    /** Payara ends a line that has rested for thirty seconds, as most servers do, or later. */
    static final int REST_SECONDS = 10;

    static final String REST = "jdk.httpclient.keepalive.timeout";

    static {
        // The JDK reads it once, when its first client is made.
        System.setProperty(REST, String.valueOf(REST_SECONDS));
    }

    private HttpLines() {}

    /** A client that speaks HTTP/1.1. */
    public static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }
}
