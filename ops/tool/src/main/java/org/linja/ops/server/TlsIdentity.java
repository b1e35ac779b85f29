package org.linja.ops.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * The key and certificate by which browsers know the house: from PEM files or a PKCS#12 store, put
 * into the server's own key store before each start, so that a renewed one is taken with it.
 */
public final class TlsIdentity {
    /** The name the listener asks for. */
    private static final String NAME = "linja";

    // The master password of a domain; the file is what protects the key, not this word.
    private static final char[] MASTER = "changeit".toCharArray();
    private static final Pattern PEM_KEY =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final PrivateKey key;
    private final Certificate[] chain;

    private TlsIdentity(PrivateKey key, Certificate[] chain) {
        this.key = key;
        this.chain = chain;
    }

    /** Reads what the settings name; refuses what would fail only when the first browser comes. */
    public static TlsIdentity of(Settings settings) {
        try {
            TlsIdentity identity = read(settings);
            identity.check();
            return identity;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Failure(
                    "Cannot read the TLS key or certificate (%s): check LINJA_TLS_…, or run openssl x509 and openssl pkcs8 -topk8 -nocrypt on them."
                            .formatted(unreadable.getMessage()),
                    unreadable);
        }
    }

    private static TlsIdentity read(Settings settings)
            throws IOException, GeneralSecurityException {
        if (settings.ownsCertificate()) {
            return ofKeyStore(OwnCertificate.of(settings.home()), OwnCertificate.PASSWORD);
        }
        return settings.value("LINJA_TLS_KEYSTORE").isPresent()
                ? ofKeyStore(
                        file(settings, "LINJA_TLS_KEYSTORE"),
                        settings.secrets().given("LINJA_TLS_KEYSTORE_PASSWORD").orElse(""))
                : ofPem(settings);
    }

    /** Puts key and chain into a key store of the server. */
    void install(Path store) {
        Path fresh = store.resolveSibling(store.getFileName() + ".fresh");
        try {
            KeyStore keys = load(store, MASTER);
            keys.setKeyEntry(NAME, key, MASTER, chain);
            Files.deleteIfExists(fresh);
            Files.copy(store, fresh, StandardCopyOption.COPY_ATTRIBUTES);
            try (OutputStream out = Files.newOutputStream(fresh)) {
                keys.store(out, MASTER);
            }
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException refused) {
            throw new Failure(
                    "Cannot put the TLS key into %s (%s).".formatted(store, refused.getMessage()),
                    refused);
        }
    }

    private void check() throws GeneralSecurityException {
        X509Certificate leaf = (X509Certificate) chain[0];
        try {
            leaf.checkValidity();
        } catch (CertificateException notToday) {
            throw new Failure(
                    "The TLS certificate of %s is not valid today (%s): renew it."
                            .formatted(
                                    leaf.getSubjectX500Principal().getName(),
                                    notToday.getMessage()),
                    notToday);
        }
        if (!belongs(leaf)) {
            throw new Failure("The TLS key is not that of the certificate: name the pair.");
        }
    }

    private boolean belongs(X509Certificate leaf) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        byte[] word = NAME.getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(word);
        byte[] signature = signing.sign();
        try {
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(leaf);
            verifying.update(word);
            return verifying.verify(signature);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static TlsIdentity ofPem(Settings settings)
            throws IOException, GeneralSecurityException {
        Path certificate = file(settings, "LINJA_TLS_CERTIFICATE");
        Path key = file(settings, "LINJA_TLS_KEY");
        List<Certificate> chain;
        try (InputStream pem = Files.newInputStream(certificate)) {
            chain = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
        Matcher pem = PEM_KEY.matcher(Files.readString(key));
        if (chain.isEmpty() || !pem.find()) {
            throw new Failure(
                    "%s or %s holds no PEM: the key must be PKCS#8 without a password (openssl pkcs8 -topk8 -nocrypt)."
                            .formatted(certificate, key));
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        String kind = chain.get(0).getPublicKey().getAlgorithm();
        return new TlsIdentity(
                KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                chain.toArray(Certificate[]::new));
    }

    private static TlsIdentity ofKeyStore(Path store, String word)
            throws IOException, GeneralSecurityException {
        char[] password = word.toCharArray();
        KeyStore keys = load(store, password);
        for (String name : Collections.list(keys.aliases())) {
            Key key = keys.getKey(name, password);
            if (key instanceof PrivateKey own) {
                return new TlsIdentity(own, keys.getCertificateChain(name));
            }
        }
        throw new Failure("%s holds no private key.".formatted(store));
    }

    private static Path file(Settings settings, String name) {
        return settings.value(name)
                .map(Path::of)
                .filter(Files::isReadable)
                .orElseThrow(
                        () ->
                                new Failure(
                                        "%s names no readable file: TLS needs LINJA_TLS_CERTIFICATE and LINJA_TLS_KEY, or LINJA_TLS_KEYSTORE."
                                                .formatted(name)));
    }

    static KeyStore load(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
        return keys;
    }
}
