package org.linja.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** The pair of keys by which the house signs its documents: Ed25519, by the JDK's own means. */
final class DocumentKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern FRAME = Pattern.compile("-----[A-Z ]+-----|\\s+");
    private static final byte[] TRIAL = "linja".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private DocumentKeys(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Reads the pair.
     *
     * @param privatePem PKCS#8
     * @param publicPem X.509
     * @throws IllegalStateException for what is no such pair
     */
    static DocumentKeys of(String privatePem, String publicPem) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            DocumentKeys keys =
                    new DocumentKeys(
                            factory.generatePrivate(new PKCS8EncodedKeySpec(der(privatePem))),
                            factory.generatePublic(new X509EncodedKeySpec(der(publicPem))));
            if (!keys.verifies(TRIAL, keys.sign(TRIAL))) {
                throw new IllegalStateException(
                        "linja.document.public.key.file is of another pair than"
                                + " linja.document.private.key.file");
            }
            return keys;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "linja.document.private.key.file and linja.document.public.key.file name no"
                            + " pair of Ed25519 in PEM",
                    unreadable);
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The Java platform signs by Ed25519", impossible);
        }
    }

    private boolean verifies(byte[] content, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(publicKey);
        verifier.update(content);
        return verifier.verify(signature);
    }

    /** X.509 in base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** A public key as openssl reads it. */
    static String pem(String publicKey) {
        return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] der(String pem) {
        return Base64.getDecoder().decode(FRAME.matcher(pem).replaceAll(""));
    }
}
