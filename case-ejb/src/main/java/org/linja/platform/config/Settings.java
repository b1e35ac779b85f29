package org.linja.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the deployment says about itself; keys are listed in {@code ops/payara/env.example}. */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "linja.stage")
    String stage;

    @Inject
    @ConfigProperty(name = "linja.smtp.host", defaultValue = "127.0.0.1")
    String smtpHost;

    @Inject
    @ConfigProperty(name = "linja.smtp.port", defaultValue = "25")
    int smtpPort;

    @Inject
    @ConfigProperty(name = "linja.mail.from", defaultValue = "linja@localhost")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "linja.public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "linja.passkey.url")
    Optional<String> passkeyUrl;

    @Inject
    @ConfigProperty(name = "linja.work.dir")
    String workDir;

    @Inject
    @ConfigProperty(name = "linja.audit.nightly", defaultValue = "off")
    String nightlyAudit;

    @Inject
    @ConfigProperty(name = "linja.documents.at.once", defaultValue = "100000")
    long rowsAtOnce;

    @Inject
    @ConfigProperty(name = "linja.documents.kept", defaultValue = "100")
    int mostDocuments;

    @Inject
    @ConfigProperty(name = "linja.documents.gibibytes", defaultValue = "10")
    int mostDocumentGibibytes;

    @Inject
    @ConfigProperty(name = "linja.jms.client")
    Optional<String> brokerClient;

    @Inject
    @ConfigProperty(name = "linja.direct.after", defaultValue = "5")
    int directAfter;

    @Inject
    @ConfigProperty(name = "linja.db.answer.seconds", defaultValue = "6")
    int databaseAnswer;

    @Inject
    @ConfigProperty(name = "linja.db.silence.seconds", defaultValue = "60")
    int databaseSilence;

    @Inject
    @ConfigProperty(name = "linja.night", defaultValue = "22:00-07:00")
    String night;

    /**
     * When the nightly audit is ordered and how far back it looks; nothing if it is off.
     *
     * @throws IllegalArgumentException for anything but {@code off} and {@code 02:30
     *     Europe/Helsinki 31}
     */
    public Optional<NightlyPlan> nightlyAudit() {
        return NightlyPlan.parse(nightlyAudit);
    }

    /**
     * Where this house runs.
     *
     * @throws IllegalArgumentException for anything but demo, test and production
     */
    public Stage stage() {
        return Stage.of(stage);
    }

    public String smtpHost() {
        return smtpHost;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public String mailFrom() {
        return mailFrom;
    }

    /** The file that describes a broker's own client; nothing where an adapter speaks to it. */
    public Optional<Path> brokerClient() {
        return brokerClient.filter(file -> !file.isBlank()).map(Path::of);
    }

    /** So many seconds the broker has to take an urgent event before it goes without it. */
    public int directAfterSeconds() {
        return directAfter;
    }

    /** So long somebody who waits may hear nothing of the database before it counts as gone. */
    public Duration databaseAnswer() {
        return Duration.ofSeconds(databaseAnswer);
    }

    /** So long a job or a report may; longer than any statement takes. */
    public Duration databaseSilence() {
        return Duration.ofSeconds(databaseSilence);
    }

    /**
     * When people sleep who have not said otherwise, by the clock where they are; {@code none} for
     * never.
     */
    public String night() {
        return night;
    }

    /** Where people reach this house from their mail, without a slash at its end. */
    public String publicUrl() {
        return publicUrl;
    }

    /**
     * The address that passkeys are made for and answer to: that of the house, but where people are
     * served over TLS at another one, as in a house for trying.
     */
    public String passkeyUrl() {
        return passkeyUrl.filter(url -> !url.isBlank()).orElse(publicUrl);
    }

    /** Up to how many rows pages hand out a document at once; a larger one is prepared first. */
    public long rowsAtOnce() {
        return rowsAtOnce;
    }

    /** How many prepared documents are kept. */
    public int mostDocuments() {
        return mostDocuments;
    }

    /** How large they may be, all together. */
    public long mostDocumentBytes() {
        return (long) mostDocumentGibibytes << 30;
    }

    /** Folder for uploaded files that a job will read, and for documents that are kept. */
    public String workDir() {
        return workDir;
    }
}
