package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.linja.ops.process.Command;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;

/**
 * A certificate for {@code localhost} that a house for trying makes for itself, so that what
 * browsers do over TLS alone can be tried without an authority; kept in the house's folder and made
 * anew before it ends.
 */
final class OwnCertificate {
    /** The folder is what protects the key, not this word. */
    static final String PASSWORD = "changeit";

    private static final String NAME = "localhost";
    private static final Duration LEFT = Duration.ofDays(30);
    private static final int VALID_DAYS = 397;
    private static final Duration MAKING = Duration.ofSeconds(60);

    private OwnCertificate() {}

    /** The key store that holds it; beside it the certificate alone, for whoever is to trust it. */
    static Path of(Home home) {
        Path store = home.tls().resolve("house.p12");
        try {
            if (!Files.exists(store) || endsSoon(store)) {
                make(home.tls(), store);
            }
            return store;
        } catch (IOException | GeneralSecurityException refused) {
            throw new Failure(
                    "Cannot make a certificate in %s (%s): remove that folder, or set LINJA_HTTPS_PORT=off."
                            .formatted(home.tls(), refused.getMessage()),
                    refused);
        }
    }

    private static boolean endsSoon(Path store) throws IOException, GeneralSecurityException {
        return certificate(store).getNotAfter().toInstant().isBefore(Instant.now().plus(LEFT));
    }

    private static void make(Path folder, Path store) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(store);
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME + ",ip:127.0.0.1",
                        "-validity",
                        String.valueOf(VALID_DAYS));
        Command.Result made =
                new Command(words, Map.of(), folder.resolve("keytool.log")).run(MAKING);
        if (!made.succeeded()) {
            throw new GeneralSecurityException(made.output().strip());
        }
        Files.writeString(folder.resolve("localhost.crt"), pem(certificate(store)));
    }

    private static X509Certificate certificate(Path store)
            throws IOException, GeneralSecurityException {
        return (X509Certificate)
                TlsIdentity.load(store, PASSWORD.toCharArray()).getCertificate(NAME);
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
