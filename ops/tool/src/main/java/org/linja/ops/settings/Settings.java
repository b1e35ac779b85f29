package org.linja.ops.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All LINJA_ variables with their defaults (documented in ops/payara/env.example). */
public final class Settings {
    private static final Set<String> FOR_ONE_CALL =
            Set.of("LINJA_HOME", "LINJA_USER", "LINJA_DATA", "LINJA_CHECKOUT");

    private static final String OFF = "off";

    private final Path checkout;
    private final Map<String, String> values;
    private final Home home;

    private Settings(Path checkout, Home home, Map<String, String> values) {
        this.checkout = checkout;
        this.home = home;
        this.values = values;
    }

    /** What this call's environment says. */
    public static Settings of(Path checkout, Map<String, String> environment) {
        String home = environment.getOrDefault("LINJA_HOME", "");
        Path root = home.isBlank() ? checkout.resolve(".linja") : Path.of(home);
        return new Settings(
                checkout, new Home(root.toAbsolutePath().normalize()), new TreeMap<>(environment));
    }

    /** The same, where silent completed by what the last {@code up} on this home was told. */
    public Settings asRunning() {
        Properties kept = new Properties();
        if (Files.exists(home.settings())) {
            try (Reader reader = Files.newBufferedReader(home.settings())) {
                kept.load(reader);
            } catch (IOException refused) {
                throw new Failure(
                        "Cannot read " + home.settings() + ": check who owns it.", refused);
            }
        }
        Map<String, String> merged = new TreeMap<>();
        kept.forEach((key, value) -> merged.put(String.valueOf(key), String.valueOf(value)));
        merged.putAll(values);
        return new Settings(checkout, home, merged);
    }

    /** Keeps what was told, except secrets and what belongs to one call only. */
    public void keep() {
        Properties kept = new Properties();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith("LINJA_")
                            && !key.endsWith("PASSWORD")
                            && !FOR_ONE_CALL.contains(key)) {
                        kept.setProperty(key, value);
                    }
                });
        try (Writer writer = Files.newBufferedWriter(home.settings())) {
            kept.store(writer, null);
        } catch (IOException refused) {
            throw new Failure("Cannot write " + home.settings() + ": check who owns it.", refused);
        }
    }

    /** The same settings with some values replaced. */
    public Settings with(Map<String, String> changes) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(changes);
        return of(checkout, merged);
    }

    public Path checkout() {
        return checkout;
    }

    public Home home() {
        return home;
    }

    public Secrets secrets() {
        return new Secrets(home.secrets(), values);
    }

    public Stage stage() {
        return Stage.of(text("LINJA_STAGE", "demo"));
    }

    public String httpAddress() {
        return text("LINJA_HTTP_ADDRESS", "127.0.0.1");
    }

    public int httpPort() {
        return port("LINJA_HTTP_PORT", 8080);
    }

    /** Where a client on this machine finds the application. */
    public String url() {
        String address = httpAddress().equals("0.0.0.0") ? "127.0.0.1" : httpAddress();
        return "http://" + address + ":" + httpPort();
    }

    /** Where people reach this house from a mail: LINJA_PUBLIC_URL behind a proxy. */
    public String publicUrl() {
        return text("LINJA_PUBLIC_URL", url()).replaceAll("/+$", "");
    }

    /**
     * The address that passkeys answer to: browsers make them over TLS alone, so it is the one that
     * a house for trying serves besides, where people reach it in the clear otherwise.
     */
    public String passkeyUrl() {
        return isSecure(publicUrl())
                ? publicUrl()
                : httpsPort().map(port -> "https://localhost:" + port).orElse(publicUrl());
    }

    /**
     * Where people are served over TLS: 8181 at demo and test unless told otherwise; at production
     * only where told, else a proxy before us has to.
     */
    public Optional<Integer> httpsPort() {
        String word = text("LINJA_HTTPS_PORT", stage() == Stage.PRODUCTION ? OFF : "8181");
        return word.equals(OFF)
                ? Optional.empty()
                : Optional.of(Ports.parse("LINJA_HTTPS_PORT", word));
    }

    /**
     * Whether the certificate is one that the house made for itself: nobody named another, and
     * people elsewhere are not to trust it.
     */
    public boolean ownsCertificate() {
        return stage() != Stage.PRODUCTION
                && Stream.of("LINJA_TLS_CERTIFICATE", "LINJA_TLS_KEY", "LINJA_TLS_KEYSTORE")
                        .noneMatch(name -> value(name).isPresent());
    }

    /** Loopback for a certificate of our own: whoever is elsewhere could not tell it from any. */
    public String httpsAddress() {
        return ownsCertificate() ? "127.0.0.1" : text("LINJA_HTTPS_ADDRESS", "0.0.0.0");
    }

    public int adminPort() {
        return port("LINJA_ADMIN_PORT", 4848);
    }

    /** Heap of the server in Java's notation, such as 768m. */
    public String heap() {
        String heap = text("LINJA_HEAP", "768m");
        if (!heap.matches("[1-9][0-9]{0,5}[mg]")) {
            throw new Failure("LINJA_HEAP is '%s': set it like 768m or 2g.".formatted(heap));
        }
        return heap;
    }

    public BrokerKind broker() {
        return BrokerKind.of(text("LINJA_BROKER", "embedded"));
    }

    /** How long the broker has to take an urgent event before it goes without it. */
    public int directAfterSeconds() {
        return number("LINJA_DIRECT_AFTER", 5);
    }

    public int brokerPort() {
        return port("LINJA_BROKER_PORT", 7676);
    }

    /** IBM's resource adapter, for LINJA_BROKER=ibmmq. */
    public Path ibmAdapter() {
        return file("LINJA_IBMMQ_RAR");
    }

    /** What describes a broker's client, for LINJA_BROKER=client. */
    public Path brokerClient() {
        return file("LINJA_JMS_CLIENT");
    }

    /** Folder of the jars of a broker's client, for LINJA_BROKER=client. */
    public Path brokerClientJars() {
        return file("LINJA_JMS_CLIENT_JARS");
    }

    /** Where the operator's queue manager is, in the words of IBM's adapter. */
    public Map<String, String> queueManager() {
        return Map.of(
                "host", required("LINJA_IBMMQ_HOST"),
                "port", String.valueOf(port("LINJA_IBMMQ_PORT", 1414)),
                "name", required("LINJA_IBMMQ_QUEUE_MANAGER"),
                "channel", text("LINJA_IBMMQ_CHANNEL", "LINJA.APP"),
                "cipher", text("LINJA_IBMMQ_CIPHER", ""),
                "user", text("LINJA_IBMMQ_USER", "linja"));
    }

    /** Whether PostgreSQL is ours to start; false as soon as LINJA_DB_HOST names somebody's. */
    public boolean ownsDatabase() {
        return value("LINJA_DB_HOST").isEmpty();
    }

    public String databaseHost() {
        return text("LINJA_DB_HOST", "127.0.0.1");
    }

    public int databasePort() {
        return port("LINJA_DB_PORT", 5433);
    }

    public String databaseName() {
        String name = text("LINJA_DB_NAME", "linja");
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new Failure(
                    "LINJA_DB_NAME is '%s': use small letters, digits and _.".formatted(name));
        }
        return name;
    }

    public String databaseUrl() {
        return "jdbc:postgresql://%s:%d/%s?sslmode=%s"
                .formatted(databaseHost(), databasePort(), databaseName(), databaseTls());
    }

    /**
     * Whether what our own PostgreSQL committed outlives the machine as well; else only its
     * processes, however they end. A house whose data anybody wants to keep is safe always.
     */
    public boolean databaseOutlivesTheMachine() {
        return stage() != Stage.TEST || !text("LINJA_DB_SYNC", "on").equals(OFF);
    }

    /** How the way to the database is protected, in the driver's words. */
    public String databaseTls() {
        String mode = text("LINJA_DB_TLS", ownsDatabase() ? "disable" : "prefer");
        if (!Set.of("disable", "prefer", "require", "verify-ca", "verify-full").contains(mode)) {
            throw new Failure(
                    "LINJA_DB_TLS is '%s': set it to disable, prefer, require, verify-ca or verify-full."
                            .formatted(mode));
        }
        return mode;
    }

    /** How long somebody who waits may hear nothing of the database before it counts as gone. */
    public int databaseAnswerSeconds() {
        return number("LINJA_DB_ANSWER_SECONDS", 6);
    }

    /**
     * How long a line to the database may be silent before it counts as dead for jobs and reports:
     * longer than any statement takes.
     */
    public int databaseSilenceSeconds() {
        return number("LINJA_DB_SILENCE_SECONDS", 60);
    }

    /** Whether mail is caught by us: at demo and test, unless LINJA_SMTP_HOST names a server. */
    public boolean catchesMail() {
        return stage() != Stage.PRODUCTION && value("LINJA_SMTP_HOST").isEmpty();
    }

    public String smtpHost() {
        return text("LINJA_SMTP_HOST", "127.0.0.1");
    }

    public int smtpPort() {
        return port("LINJA_SMTP_PORT", catchesMail() ? 2525 : 25);
    }

    /**
     * Whether short messages and calls are taken by us: at demo and test, unless told otherwise.
     */
    public boolean catchesCalls() {
        return stage() != Stage.PRODUCTION && value("LINJA_GATEWAY_URL").isEmpty();
    }

    public int gatewayPort() {
        return port("LINJA_GATEWAY_PORT", 2526);
    }

    public String mailFrom() {
        return text("LINJA_MAIL_FROM", "linja@localhost");
    }

    /**
     * When people sleep who have not said otherwise; nobody does in a test that does not say so.
     */
    public String night() {
        String night = text("LINJA_NIGHT", stage() == Stage.TEST ? "none" : "22:00-07:00");
        String time = "([01][0-9]|2[0-3]):[0-5][0-9]";
        if (!night.equals("none") && !night.matches(time + "-" + time)) {
            throw new Failure(
                    "LINJA_NIGHT is '%s': set it like 22:00-07:00, or none.".formatted(night));
        }
        return night;
    }

    /** When the nightly audit is ordered; never by itself at stage test. */
    public String nightlyAudit() {
        return text(
                "LINJA_AUDIT_NIGHTLY", stage() == Stage.TEST ? "off" : "02:30 Europe/Helsinki 31");
    }

    /** Whether the house watches over itself; never by itself at stage test. */
    public String watch() {
        return text("LINJA_WATCH", stage() == Stage.TEST ? "off" : "on");
    }

    /** Up to how many rows pages hand out a document at once. */
    public int documentsAtOnce() {
        return number("LINJA_DOCUMENTS_AT_ONCE", 100_000);
    }

    /** How many prepared documents are kept. */
    public int documentsKept() {
        return number("LINJA_DOCUMENTS_KEPT", 100);
    }

    /** How large the prepared documents may be, all together. */
    public int documentsGibibytes() {
        return number("LINJA_DOCUMENTS_GIBIBYTES", 10);
    }

    /** How large one file of a case may be. */
    public int fileMegabytes() {
        return number("LINJA_FILES_MEGABYTES", 20);
    }

    /** How many files a case may have. */
    public int filesPerCase() {
        return number("LINJA_FILES_PER_CASE", 50);
    }

    /** How large the files of a case may be together. */
    public int fileCaseMegabytes() {
        return number("LINJA_FILES_CASE_MEGABYTES", 200);
    }

    /** How large all files of a customer may be together. */
    public int fileCustomerGibibytes() {
        return number("LINJA_FILES_CUSTOMER_GIBIBYTES", 10);
    }

    public Path workDir() {
        return value("LINJA_WORK_DIR").map(Path::of).orElse(home.uploads());
    }

    /** The application file that is deployed: what the build made, unless LINJA_EAR says other. */
    public Path application() {
        return value("LINJA_EAR")
                .map(Path::of)
                .orElse(checkout.resolve("case-ear/target/case.ear"))
                .toAbsolutePath();
    }

    /** Changes whenever our own PostgreSQL must be started anew to follow the settings. */
    public String databaseKey() {
        return ownsDatabase() + ":" + databasePort() + ":" + databaseOutlivesTheMachine();
    }

    /** Reads every setting once, so that a wrong one is refused before anything is touched. */
    public void validate() {
        stage();
        heap();
        refuseHalfABroker();
        directAfterSeconds();
        night();
        databaseName();
        refusePlainPasswords();
        databaseTls();
        databaseAnswerSeconds();
        databaseSilenceSeconds();
        List<Integer> ports =
                List.of(
                        httpPort(),
                        httpsPort().orElse(0),
                        adminPort(),
                        brokerPort(),
                        databasePort(),
                        smtpPort(),
                        gatewayPort());
        if (ownsDatabase() && catchesMail() && Set.copyOf(ports).size() < ports.size()) {
            throw new Failure("Two of the LINJA_…_PORT settings are the same: set different ones.");
        }
    }

    private void refuseHalfABroker() {
        switch (broker()) {
            case IBMMQ -> {
                ibmAdapter();
                queueManager();
            }
            case CLIENT -> {
                brokerClient();
                brokerClientJars();
            }
            case EMBEDDED, PROCESS -> brokerPort();
        }
    }

    private static boolean isSecure(String url) {
        return url.startsWith("https://");
    }

    private Path file(String name) {
        Path file = Path.of(required(name)).toAbsolutePath();
        if (!Files.exists(file)) {
            throw new Failure("%s is '%s': nothing is there.".formatted(name, file));
        }
        return file;
    }

    private String required(String name) {
        return value(name)
                .orElseThrow(
                        () ->
                                new Failure(
                                        "%s is not set: LINJA_BROKER=%s needs it."
                                                .formatted(name, text("LINJA_BROKER", ""))));
    }

    private void refusePlainPasswords() {
        boolean secure = value("LINJA_PUBLIC_URL").filter(Settings::isSecure).isPresent();
        if (stage() == Stage.PRODUCTION && !secure) {
            throw new Failure(
                    "LINJA_PUBLIC_URL must be an https:// address at stage production: set LINJA_HTTPS_PORT too, or let a proxy before this house speak TLS.");
        }
        if (httpsPort().isEmpty() || ownsCertificate()) {
            return;
        }
        if (!httpAddress().equals("127.0.0.1")) {
            throw new Failure(
                    "LINJA_HTTP_ADDRESS is '%s' beside LINJA_HTTPS_PORT: passwords would travel in the clear, leave it at 127.0.0.1."
                            .formatted(httpAddress()));
        }
        if (!secure) {
            throw new Failure(
                    "LINJA_PUBLIC_URL must say how people reach this house: https:// and the certificate's name.");
        }
    }

    /** Any other variable, if it is set and not blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private String text(String name, String otherwise) {
        return value(name).orElse(otherwise);
    }

    private int port(String name, int otherwise) {
        return value(name).map(word -> Ports.parse(name, word)).orElse(otherwise);
    }

    private int number(String name, int otherwise) {
        return value(name).map(word -> positive(name, word)).orElse(otherwise);
    }

    private static int positive(String name, String word) {
        if (!word.matches("[1-9][0-9]{0,8}")) {
            throw new Failure("%s is '%s': write a whole number from 1 on.".formatted(name, word));
        }
        return Integer.parseInt(word);
    }
}
