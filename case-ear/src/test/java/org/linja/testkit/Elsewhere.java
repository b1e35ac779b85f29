package org.linja.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody at the API who comes from another network of this machine than everybody else. */
public final class Elsewhere {
    private static final int PATIENCE_MILLIS = 30_000;

    private final String address;

    /** Comes from this address, one of 127.0.0.0/8. */
    public Elsewhere(String address) {
        this.address = address;
    }

    /** The status of the answer to whoever asks for cases by this name and password. */
    public int signIn(String login, String password) {
        URI house = URI.create(System.getProperty("linja.url"));
        try (Socket line = new Socket()) {
            line.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            line.setSoTimeout(PATIENCE_MILLIS);
            line.connect(new InetSocketAddress(house.getHost(), house.getPort()), PATIENCE_MILLIS);
            String request =
                    String.join(
                            "\r\n",
                            "GET /api/v1/cases?limit=1 HTTP/1.1",
                            "Host: " + house.getAuthority(),
                            "Authorization: " + ApiCaller.basic(login, password),
                            "Connection: close",
                            "",
                            "");
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    line.getInputStream(), StandardCharsets.ISO_8859_1));
            String status = String.valueOf(answer.readLine());
            return Integer.parseInt(status.split(" ", -1)[1]);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
