package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.BrokerKind;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/** The server: its programs, one domain of its own, and what is deployed there. */
public final class Payara {
    private static final String DOMAIN = "linja";
    private static final String APPLICATION = "linja";
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(2);
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Settings settings;
    private final Daemon daemon;
    private final Asadmin asadmin;
    private final DomainFiles files;

    public Payara(Settings settings) {
        this.settings = settings;
        this.daemon =
                new Daemon(
                        "server",
                        settings.home().pidFile("server"),
                        domain().resolve("logs/server.log"));
        this.asadmin = new Asadmin(settings, ServerEnvironment.of(settings));
        this.files = new DomainFiles(settings);
    }

    /** Where Payara's programs lie. */
    static Path install(Home home) {
        return home.payara().resolve("payara6");
    }

    /** The client of the broker that Payara brings. */
    public Path brokerClient() {
        return install(settings.home()).resolve("mq/lib/imq.jar");
    }

    public Daemon daemon() {
        return daemon;
    }

    /** Unpacks the programs unless they are there. */
    public void unpack() {
        ServerArchive.unpack(
                settings.checkout().resolve("ops/tool/target/server/payara.zip"),
                install(settings.home()));
    }

    /** Whether the domain was made with exactly today's settings and configuration files. */
    public boolean isProvisioned() {
        return Files.exists(domain().resolve("config/domain.xml"))
                && files.fingerprint().equals(Marks.read(fingerprintFile()));
    }

    /**
     * Makes the domain anew, configures it and leaves it running. Messages that waited in the old
     * domain's broker are carried over.
     */
    public void provision() {
        Path waiting = settings.home().payara().resolve("imq-kept");
        if (Files.exists(domain().resolve("imq"))) {
            Home.wipe(waiting);
            move(domain().resolve("imq"), waiting);
        }
        Home.wipe(domain());
        Home.wipe(deployedFile());
        Home.wipe(fingerprintFile());
        createDomain();
        if (Files.exists(waiting)) {
            move(waiting, domain().resolve("imq"));
        }
        start(List.of("--prebootcommandfile", files.hardening().toString()));
        asadmin.runAll(files.resources(), COMMAND_LIMIT);
        Marks.write(fingerprintFile(), files.fingerprint());
    }

    /** Starts the domain; applications may still load when this returns: see {@link Readiness}. */
    public void start() {
        start(List.of());
    }

    /** Stops the server in order, or by force when it takes too long. */
    public boolean stop() {
        // Even where a full disk let nobody write down its id.
        Optional<ProcessHandle> unknown =
                daemon.running().isPresent() ? Optional.empty() : process();
        boolean known = daemon.stop(STOP_LIMIT);
        unknown.ifPresent(process -> Daemon.end(process, STOP_LIMIT));
        return known || unknown.isPresent();
    }

    /** Whether this very application file is what the domain holds. */
    public boolean holds(Path ear) {
        return Marks.hash(ear).equals(Marks.read(deployedFile()));
    }

    /**
     * Takes the application out of the stopped domain, so that the next start loads no old classes
     * over a schema that has moved on, and a deployment replaces nothing that is being loaded.
     */
    public void evict() {
        Path xml = domain().resolve("config/domain.xml");
        if (!Files.exists(xml)) {
            return;
        }
        Home.wipe(deployedFile());
        rewrite(domain -> DomainXml.withoutApplication(domain, APPLICATION));
        for (String folder :
                List.of(
                        "applications",
                        "applications/__internal",
                        "generated/ejb",
                        "generated/jsp",
                        "generated/policy",
                        "generated/xml",
                        "generated/altdd")) {
            Home.wipe(domain().resolve(folder).resolve(APPLICATION));
        }
    }

    /** Empties the broker inside the stopped server. */
    public void forgetMessages() {
        Home.wipe(domain().resolve("imq"));
    }

    /** Deploys into the running server; restart it afterwards. */
    public void deploy(Path ear) {
        Home.wipe(deployedFile());
        asadmin.run(
                DEPLOY_LIMIT, "deploy", "--force=true", "--name=" + APPLICATION, ear.toString());
        Marks.write(deployedFile(), Marks.hash(ear));
    }

    /** Brings an application into the running server, which loads it no sooner than told. */
    public void place(Path ear) {
        Home.wipe(deployedFile());
        asadmin.run(
                DEPLOY_LIMIT,
                "deploy",
                "--force=true",
                "--enabled=false",
                "--name=" + APPLICATION,
                ear.toString());
        Marks.write(deployedFile(), Marks.hash(ear));
    }

    /** Has the next start of the stopped domain load what was {@link #place placed}. */
    public void enable() {
        rewrite(domain -> DomainXml.withEnabled(domain, APPLICATION));
    }

    private void rewrite(UnaryOperator<String> change) {
        Path xml = domain().resolve("config/domain.xml");
        try {
            String changed = change.apply(Files.readString(xml));
            move(Files.writeString(xml.resolveSibling("domain.xml.changed"), changed), xml);
        } catch (IOException refused) {
            throw new Failure("Cannot write the domain (%s).".formatted(refused), refused);
        }
    }

    private void start(List<String> more) {
        if (settings.httpsPort().isPresent()) {
            TlsIdentity.of(settings).install(domain().resolve("config/keystore.p12"));
        }
        String[] words =
                Stream.of(
                                List.of("start-domain", "--domaindir", domains().toString()),
                                more,
                                List.of(DOMAIN))
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        try {
            asadmin.run(COMMAND_LIMIT, words);
        } finally {
            adopt();
        }
    }

    private void adopt() {
        process().ifPresent(daemon::adopt);
    }

    /** The process of this domain, told by its command: an id may be reused or never written. */
    private Optional<ProcessHandle> process() {
        String ours = domain().resolve("lib/ext").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(ours))
                .findFirst();
    }

    private void createDomain() {
        asadmin.run(
                COMMAND_LIMIT,
                "create-domain",
                "--domaindir=" + domains(),
                "--adminport=" + settings.adminPort(),
                "--instanceport=" + settings.httpPort(),
                "--checkports=false",
                "--savemasterpassword=false",
                "--domainproperties=jms.port=" + settings.brokerPort(),
                DOMAIN);
        Path xml = domain().resolve("config/domain.xml");
        Path driver = domain().resolve("lib/postgresql.jar");
        try {
            String fresh = DomainXml.withOptions(Files.readString(xml), files.jvmOptions());
            Files.writeString(xml, DomainXml.withJms(fresh, files.jms()));
            Files.copy(Database.driverJar(), driver);
            bringClient();
        } catch (IOException refused) {
            throw new Failure("Cannot write the domain (%s).".formatted(refused), refused);
        }
    }

    /** The operator's client beside our driver, where the application finds it. */
    private void bringClient() throws IOException {
        if (settings.broker() != BrokerKind.CLIENT) {
            return;
        }
        try (Stream<Path> jars = Files.list(settings.brokerClientJars())) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.copy(jar, domain().resolve("lib").resolve(jar.getFileName()));
            }
        }
    }

    private Path domains() {
        return settings.home().payara().resolve("domains");
    }

    private Path domain() {
        return domains().resolve(DOMAIN);
    }

    private Path deployedFile() {
        return settings.home().payara().resolve("deployed.sha256");
    }

    private Path fingerprintFile() {
        return settings.home().payara().resolve("domain.sha256");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new Failure("Cannot move %s to %s.".formatted(from, to), refused);
        }
    }
}
