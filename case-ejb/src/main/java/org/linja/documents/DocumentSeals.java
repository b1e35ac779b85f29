package org.linja.documents;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linja.platform.config.SettingFile;

/**
 * What the house signs its documents with; keys are listed in {@code ops/payara/env.example}. Read
 * once: what is wrong is said by its key.
 */
@ApplicationScoped
class DocumentSeals {
    @Inject
    @ConfigProperty(name = "linja.document.private.key.file")
    Optional<String> privateKeyFile;

    @Inject
    @ConfigProperty(name = "linja.document.public.key.file")
    Optional<String> publicKeyFile;

    @Inject
    @ConfigProperty(name = "linja.document.certificate.file")
    Optional<String> certificateFile;

    @Inject
    @ConfigProperty(name = "linja.document.certificate.password.file")
    Optional<String> certificatePasswordFile;

    private @Nullable DocumentKeys keys;
    private @Nullable CertificateSeal certificate;

    @PostConstruct
    void read() {
        keys =
                pair(
                        SettingFile.text("linja.document.private.key.file", privateKeyFile),
                        SettingFile.text("linja.document.public.key.file", publicKeyFile));
        certificate =
                SettingFile.bytes("linja.document.certificate.file", certificateFile)
                        .map(content -> CertificateSeal.of(content, password()))
                        .orElse(null);
    }

    private char[] password() {
        return SettingFile.text("linja.document.certificate.password.file", certificatePasswordFile)
                .orElse("")
                .toCharArray();
    }

    /** Signs within the paper where there is a certificate, and beside it where there is a key. */
    SealedPaper seal(byte[] paper, long paperId, Instant at) {
        CertificateSeal within = certificate;
        byte[] kept = within == null ? paper : within.seal(paper, paperId, at);
        DocumentKeys beside = keys;
        return new SealedPaper(
                kept,
                beside == null ? null : Base64.getEncoder().encodeToString(beside.sign(kept)),
                beside == null ? null : beside.publicKey(),
                within == null ? null : within.fingerprint());
    }

    /** By which documents are checked that are signed now, X.509 in base64. */
    Optional<String> publicKey() {
        return Optional.ofNullable(keys).map(DocumentKeys::publicKey);
    }

    /** Whoever sets one half means documents to be signed: nothing is issued unsigned then. */
    static @Nullable DocumentKeys pair(Optional<String> privateKey, Optional<String> publicKey) {
        if (privateKey.isPresent() != publicKey.isPresent()) {
            throw new IllegalStateException(
                    "linja.document.private.key.file and linja.document.public.key.file are set"
                            + " together or not at all");
        }
        return privateKey
                .flatMap(key -> publicKey.map(beside -> DocumentKeys.of(key, beside)))
                .orElse(null);
    }
}
