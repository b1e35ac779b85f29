package org.linja.ops.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.linja.ops.process.Daemon;
import org.linja.ops.server.Listening;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Secrets;
import org.linja.ops.settings.Settings;

/** The test gateway as a process beside the server, at stages demo and test. */
public final class GatewayServer {
    /** What the house proves itself with there. */
    static final String CREDENTIAL = "credential";

    /** What it proves itself with at the house. */
    static final String CALLBACK = "callback";

    /** The keys by which push services know the house. */
    private static final String PUSH_PRIVATE = "push-private.pem";

    private static final String PUSH_PUBLIC = "push-public.pem";

    private final Settings settings;
    private final Daemon daemon;

    public GatewayServer(Settings settings) {
        this.settings = settings;
        this.daemon =
                new Daemon(
                        "test gateway",
                        settings.home().pidFile("gateway"),
                        settings.home().log("gateway"));
    }

    public Daemon daemon() {
        return daemon;
    }

    public void start() {
        prepare();
        daemon.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestGateway.class.getName(),
                        String.valueOf(settings.gatewayPort()),
                        settings.home().gateway().toString(),
                        settings.url()),
                Map.of(),
                settings.checkout());
        Listening.await(daemon, "127.0.0.1", settings.gatewayPort(), Duration.ofSeconds(20));
    }

    /** The list of what has arrived: one object of JSON a line, the oldest first. */
    public static Path arrived(Settings settings) {
        return settings.home().gateway().resolve(Arrivals.FILE);
    }

    /** Two proofs that nobody else knows; they stay as they are while the folder does. */
    private void prepare() {
        try {
            Files.createDirectories(settings.home().gateway());
            invent(CREDENTIAL, "Bearer ");
            invent(CALLBACK, "");
            invent("webhook", "");
            invent("factor", "");
            invent("pepper", "");
            inventPushKeys();
            inventDocumentKeys();
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot write to %s (%s).".formatted(settings.home().gateway(), refused),
                    refused);
        }
    }

    private void invent(String name, String before) throws IOException {
        Path file = settings.home().gateway().resolve(name);
        if (!Files.exists(file)) {
            Secrets.keep(file, before + Secrets.invent());
        }
    }

    /** By these the house is known to push services; a new pair would be a new house to them. */
    private void inventPushKeys() throws IOException {
        Path secret = settings.home().gateway().resolve(PUSH_PRIVATE);
        if (Files.exists(secret)) {
            return;
        }
        try {
            keep(P256.invent(), secret, PUSH_PUBLIC);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** By these the house signs the documents of its cases. */
    private void inventDocumentKeys() throws IOException {
        Path secret = settings.home().gateway().resolve("document-private.pem");
        if (Files.exists(secret)) {
            return;
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            keep(pair, secret, "document-public.pem");
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private void keep(KeyPair pair, Path secret, String beside) throws IOException {
        Files.writeString(
                settings.home().gateway().resolve(beside), pem("PUBLIC KEY", pair.getPublic()));
        Secrets.keep(secret, pem("PRIVATE KEY", pair.getPrivate()));
    }

    private static String pem(String what, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what);
    }
}
