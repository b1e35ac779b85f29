package org.linja.ops.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.ops.settings.BrokerKind;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** The files of ops/payara by which a domain is made, filled with the settings of its house. */
final class DomainFiles {
    private final Settings settings;

    DomainFiles(Settings settings) {
        this.settings = settings;
    }

    /** What the JVM of the server is told. */
    String jvmOptions() {
        return filled("jvm.options");
    }

    /** How the server reaches its broker. */
    String jms() {
        return filled(
                settings.broker() == BrokerKind.PROCESS ? "jms-process.xml" : "jms-embedded.xml");
    }

    /** The script that runs before the domain listens to anybody. */
    Path hardening() {
        return settings.httpsPort().isPresent()
                ? script("hardening.asadmin", "tls.asadmin")
                : script("hardening.asadmin");
    }

    /** The script that gives the running domain its pools and queues. */
    Path resources() {
        return script("resources.asadmin", queues());
    }

    /** Another one for every setting or file by which a domain would be made otherwise. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (String name :
                List.of(
                        "jvm.options",
                        "hardening.asadmin",
                        "tls.asadmin",
                        "resources.asadmin",
                        queues(),
                        "jms-process.xml",
                        "jms-embedded.xml")) {
            all.append(filled(name));
        }
        all.append(settings.broker()).append(settings.httpPort()).append(settings.adminPort());
        all.append(settings.httpsPort());
        if (settings.broker() == BrokerKind.CLIENT) {
            all.append(settings.brokerClientJars());
        }
        all.append(Database.driverJar().getFileName());
        all.append(settings.secrets().admin());
        return Marks.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String queues() {
        return settings.broker() == BrokerKind.IBMMQ ? "jms-ibmmq.asadmin" : "jms-openmq.asadmin";
    }

    /** One script of several files, under the name of the first. */
    private Path script(String... names) {
        return Asadmin.write(
                settings.home().payara().resolve("filled").resolve(names[0]),
                Arrays.stream(names).map(this::filled).collect(Collectors.joining()));
    }

    private String filled(String name) {
        Path file = settings.checkout().resolve("ops/payara").resolve(name);
        Map<String, String> values = new TreeMap<>();
        values.put("heap", settings.heap());
        values.put("http.address", settings.httpAddress());
        values.put("https.address", settings.httpsAddress());
        values.put("https.port", settings.httpsPort().map(String::valueOf).orElse(""));
        values.put("broker.port", String.valueOf(settings.brokerPort()));
        if (settings.broker() == BrokerKind.IBMMQ) {
            values.put("ibmmq.rar", settings.ibmAdapter().toString());
            settings.queueManager().forEach((fact, word) -> values.put("ibmmq." + fact, word));
        }
        try {
            return Placeholders.fill(Files.readString(file), values);
        } catch (IOException missing) {
            throw new Failure("Cannot read " + file + ": is the checkout complete?", missing);
        }
    }
}
