package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.junit.jupiter.api.Test;

/** What stands beside a document is checked by whoever has the public key. */
class DocumentKeysTest {
    private static final byte[] DOCUMENT = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @Test
    void others_find_it_signed_and_not_if_a_bit_of_it_is_another() throws Exception {
        KeyPair pair = pair("Ed25519");
        DocumentKeys keys = DocumentKeys.of(pem(pair.getPrivate()), pem(pair.getPublic()));
        byte[] signature = keys.sign(DOCUMENT);
        assertThat(signature).hasSize(64).isEqualTo(keys.sign(DOCUMENT));
        byte[] published = Base64.getDecoder().decode(keys.publicKey());
        PublicKey key =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(published));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(DOCUMENT);
        assertThat(verifier.verify(signature)).isTrue();

        // And by somebody else's mathematics.
        assertThat(verifies(published, DOCUMENT, signature)).isTrue();
        byte[] touched = DOCUMENT.clone();
        touched[3] ^= 1;
        assertThat(verifies(published, touched, signature)).isFalse();
        assertThat(DocumentKeys.pem(keys.publicKey())).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void one_half_of_a_pair_is_refused_and_none_is_a_house_that_does_not_sign() throws Exception {
        String half = pem(pair("Ed25519").getPublic());
        assertThat(DocumentSeals.pair(Optional.empty(), Optional.empty())).isNull();
        assertThatThrownBy(() -> DocumentSeals.pair(Optional.empty(), Optional.of(half)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linja.document.private.key.file");
        assertThatThrownBy(() -> DocumentSeals.pair(Optional.of(half), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void halves_of_two_pairs_and_keys_of_another_kind_are_refused() throws Exception {
        KeyPair pair = pair("Ed25519");
        KeyPair other = pair("Ed25519");
        assertThatThrownBy(() -> DocumentKeys.of(pem(pair.getPrivate()), pem(other.getPublic())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another pair");
        KeyPair rsa = pair("RSA");
        assertThatThrownBy(() -> DocumentKeys.of(pem(rsa.getPrivate()), pem(rsa.getPublic())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linja.document.private.key.file");
        assertThatThrownBy(() -> DocumentKeys.of("no key", pem(pair.getPublic())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static boolean verifies(byte[] published, byte[] content, byte[] signature)
            throws java.io.IOException {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(published));
        verifier.update(content, 0, content.length);
        return verifier.verifySignature(signature);
    }

    private static KeyPair pair(String algorithm) throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static String pem(Key key) {
        String what = key instanceof PublicKey ? "PUBLIC" : "PRIVATE";
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(key.getEncoded()), what);
    }
}
