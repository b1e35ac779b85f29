package org.linja.ops.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A device that was never built: it has the keys of one, and reads what is pushed to it (RFC 8291).
 * Shares no line with what encrypts, so that each proves the other.
 */
final class PushDevice {
    private static final int SALT = 16;
    private static final int HEADER = 21;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private final String id;
    private final String house;
    private final ECPrivateKey secret;
    private final byte[] point;
    private final byte[] auth;

    PushDevice(String id, String house, ECPrivateKey secret, byte[] point, byte[] auth) {
        this.id = id;
        this.house = house;
        this.secret = secret;
        this.point = point.clone();
        this.auth = auth.clone();
    }

    String id() {
        return id;
    }

    /** The key under which it subscribed, by which alone it may be written to. */
    String house() {
        return house;
    }

    byte[] point() {
        return point.clone();
    }

    byte[] auth() {
        return auth.clone();
    }

    /** What the message says. */
    String open(byte[] message) throws GeneralSecurityException {
        if (message.length < HEADER || message.length < HEADER + message[HEADER - 1]) {
            throw new AEADBadTagException("shorter than its own header");
        }
        byte[] salt = Arrays.copyOf(message, SALT);
        int body = HEADER + message[HEADER - 1];
        byte[] sender = Arrays.copyOfRange(message, HEADER, body);
        byte[] prk = hmac(salt, common(sender));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived(prk, "Content-Encoding: aes128gcm\0", 16), "AES"),
                new GCMParameterSpec(TAG_BITS, derived(prk, "Content-Encoding: nonce\0", 12)));
        return withoutPadding(cipher.doFinal(message, body, message.length - body));
    }

    /** What both sides know and nobody between them. */
    private byte[] common(byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(P256.publicKey(sender), true);
        byte[] info = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
        return hmac(
                hmac(auth, agreement.generateSecret()),
                ByteBuffer.allocate(info.length + point.length + sender.length + 1)
                        .put(info)
                        .put(point)
                        .put(sender)
                        .put((byte) 1)
                        .array());
    }

    private static byte[] derived(byte[] prk, String label, int length)
            throws GeneralSecurityException {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        info.write(1);
        return Arrays.copyOf(hmac(prk, info.toByteArray()), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static String withoutPadding(byte[] padded) throws GeneralSecurityException {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != LAST_RECORD) {
            throw new AEADBadTagException("not the last record");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }
}
