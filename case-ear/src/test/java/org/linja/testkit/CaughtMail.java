package org.linja.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A letter as the mail catcher kept it.
 *
 * @param to whom the envelope names
 * @param messageId the header of that name, angle brackets included
 * @param text all of it
 */
public record CaughtMail(String to, String messageId, String text) {
    /**
     * What came is never written again: each letter is read once, however often it is asked for.
     */
    private static final Map<Path, CaughtMail> READ = new ConcurrentHashMap<>();

    /** All letters about a case, the oldest first. */
    public static List<CaughtMail> about(String caseNumber) {
        return all().stream()
                .filter(mail -> mail.messageId().startsWith("<" + caseNumber + "."))
                .toList();
    }

    /** Every letter, the oldest first. */
    public static List<CaughtMail> all() {
        try (Stream<Path> letters = Files.list(Path.of(System.getProperty("linja.mail")))) {
            return letters.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> READ.computeIfAbsent(file, CaughtMail::read))
                    .toList();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Every letter to an address, the oldest first. */
    public static List<CaughtMail> sentTo(String address) {
        return all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** What stands in it, however it was written for its way. */
    public String body() {
        String[] parts = text.split("\r?\n\r?\n", 2);
        return parts[0].contains("base64")
                ? new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                : parts[1].replaceAll("=\r?\n", "").replace("=3D", "=");
    }

    static CaughtMail of(String letter) {
        return new CaughtMail(
                header(letter, "X-Envelope-To").replaceAll("[<>]", ""),
                header(letter, "Message-ID"),
                letter);
    }

    private static CaughtMail read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String header(String letter, String name) {
        return letter.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
