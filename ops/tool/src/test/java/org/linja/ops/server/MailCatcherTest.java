package org.linja.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir Path folder;

    @Test
    void a_letter_is_a_whole_file_before_its_sender_hears_that_it_is_kept() throws Exception {
        try (ServerSocket door = new ServerSocket(0)) {
            CompletableFuture<Void> served = serveOne(door);
            try (Socket sender = new Socket(door.getInetAddress(), door.getLocalPort())) {
                talk(sender);
            }
            served.join();
        }
        assertThat(Files.readAllLines(onlyFile()))
                .containsExactly(
                        "X-Envelope-From: <linja@localhost>",
                        "X-Envelope-To: <ilmari@example.org>",
                        "Subject: alert",
                        "",
                        ".dot");
    }

    private CompletableFuture<Void> serveOne(ServerSocket door) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        new MailCatcher(folder).serve(door.accept());
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
    }

    private void talk(Socket sender) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(sender.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(in.readLine()).startsWith("220");
        for (String line :
                List.of(
                        "EHLO test",
                        "MAIL FROM:<linja@localhost>",
                        "RCPT TO:<ilmari@example.org>",
                        "DATA")) {
            say(sender, line + "\r\n");
            assertThat(in.readLine()).matches("(250|354).*");
        }
        say(sender, "Subject: alert\r\n\r\n..dot\r\n.\r\n");
        assertThat(in.readLine()).startsWith("250");
        assertThat(onlyFile()).exists();
        say(sender, "QUIT\r\n");
        assertThat(in.readLine()).startsWith("221");
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).toString()).endsWith(".eml");
            return all.get(0);
        }
    }

    private static void say(Socket sender, String words) throws IOException {
        sender.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().flush();
    }
}
