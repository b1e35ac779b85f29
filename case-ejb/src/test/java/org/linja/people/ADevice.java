package org.linja.people;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A device that makes one passkey and answers with it, byte by byte as the standard writes it. */
final class ADevice {
    static final int PROVED = 0x05;
    static final int TOUCHED_ONLY = 0x01;

    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair keys;
    private final byte[] credential = new byte[COORDINATE];
    private final byte[] handle;

    ADevice(byte[] handle) {
        this.handle = handle.clone();
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String makes(String challenge, String origin, String house, int flags) {
        byte[] said = said(house, flags | ATTESTED, 0);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(said);
        whole.writeBytes(new byte[16]);
        whole.writeBytes(ByteBuffer.allocate(2).putShort((short) credential.length).array());
        whole.writeBytes(credential);
        whole.writeBytes(publicKey());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(word("fmt"));
        object.writeBytes(word("none"));
        object.writeBytes(word("attStmt"));
        object.write(0xa0);
        object.writeBytes(word("authData"));
        object.writeBytes(bytes(whole.toByteArray()));
        return text(client("webauthn.create", challenge, origin))
                + "."
                + text(object.toByteArray());
    }

    String shows(String challenge, String origin, String house, int flags, int count) {
        byte[] client = client("webauthn.get", challenge, origin);
        byte[] said = said(house, flags, count);
        return String.join(
                ".",
                text(credential),
                text(client),
                text(said),
                text(sign(said, client)),
                text(handle));
    }

    private byte[] sign(byte[] said, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(said);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] client(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] said(String house, int flags, int count) {
        return ByteBuffer.allocate(37)
                .put(sha256(house.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    /** A COSE key: EC2, ES256, P-256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        cose.writeBytes(bytes(coordinate(key.getW().getAffineX())));
        cose.write(0x22);
        cose.writeBytes(bytes(coordinate(key.getW().getAffineY())));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int taken = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - taken, whole, COORDINATE - taken, taken);
        return whole;
    }

    private static byte[] word(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        byte[] whole =
                Arrays.copyOf(new byte[] {(byte) (0x60 + letters.length)}, letters.length + 1);
        System.arraycopy(letters, 0, whole, 1, letters.length);
        return whole;
    }

    private static byte[] bytes(byte[] content) {
        return ByteBuffer.allocate(content.length + 3)
                .put((byte) 0x59)
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
