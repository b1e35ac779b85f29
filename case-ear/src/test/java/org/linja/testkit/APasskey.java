package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.http.HttpResponse;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's passkey as the standard writes it byte by byte: a device that, unlike a browser, also
 * says what it should not.
 */
public final class APasskey {
    /** The page of the house that passkeys answer to. */
    public static final String HERE = System.getProperty("linja.https.url");

    /** The name of the house to devices. */
    public static final String HOUSE = "localhost";

    /** What a device says that was touched by somebody who proved themself to it. */
    public static final int PROVED = 0x05;

    /** What it says of somebody who only touched it. */
    public static final int TOUCHED = 0x01;

    private static final String PAGE = "/passkeys.xhtml";
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final Pattern HANDLE = Pattern.compile("data-handle=\"([^\"]+)\"");

    private final KeyPair keys;
    private final byte[] credential = new byte[COORDINATE];
    private final byte[] handle;
    private int count;
    private List<String> recoveryCodes = List.of();

    private APasskey(byte[] handle) {
        this.handle = handle;
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Takes one on the page, in the session of whoever visits it. */
    public static APasskey takenBy(PageVisitor visitor, String name) {
        HttpResponse<String> begun = begun(visitor);
        APasskey passkey = new APasskey(bytes(found(HANDLE, begun)));
        HttpResponse<String> taken =
                bring(visitor, begun, name, passkey.makes(found(CHALLENGE, begun), HERE, HOUSE));
        assertThat(taken.body()).contains("Taken. A letter");
        if (taken.body().contains("id=\"codes\"")) {
            passkey.recoveryCodes = AnAuthenticator.codes(taken);
        }
        return passkey;
    }

    /** Asks the page to have one made. */
    public static HttpResponse<String> begun(PageVisitor visitor) {
        return visitor.sendWithNonce(
                PAGE,
                visitor.open(PAGE),
                Map.of("passkey", "passkey", "name", "", "answer", "", "begin", "begin"));
    }

    /** Another passkey of whoever the page was shown to, which nobody has taken yet. */
    public static APasskey of(HttpResponse<String> begun) {
        return new APasskey(bytes(found(HANDLE, begun)));
    }

    /** Brings what a device made. */
    public static HttpResponse<String> bring(
            PageVisitor visitor, HttpResponse<String> begun, String name, String answer) {
        return visitor.sendWithNonce(
                PAGE,
                begun,
                Map.of("passkey", "passkey", "name", name, "answer", answer, "take", "take"));
    }

    /** Lets a page ask for one: at the door, as the second turn, or to confirm. */
    public static HttpResponse<String> asked(PageVisitor visitor, String page) {
        return visitor.sendWithNonce(
                page.replaceFirst("\\?.*", ""),
                visitor.open(page),
                Map.of("passkey", "passkey", "answer", "", "askPasskey", "askPasskey"));
    }

    /** Brings an answer to a page that asked. */
    public static HttpResponse<String> bring(
            PageVisitor visitor, String page, HttpResponse<String> asked, String answer) {
        return visitor.sendWithNonce(
                page.replaceFirst("\\?.*", ""),
                asked,
                Map.of(
                        "passkey", "passkey",
                        "answer", answer,
                        "enterByPasskey", "enterByPasskey"));
    }

    /** Asks and answers at once. */
    public HttpResponse<String> shownAt(PageVisitor visitor, String page) {
        HttpResponse<String> asked = asked(visitor, page);
        return bring(visitor, page, asked, shows(challenge(asked)));
    }

    /** What a page asks a device to sign. */
    public static String challenge(HttpResponse<String> page) {
        return found(CHALLENGE, page);
    }

    /** Those that the page showed once, when it was taken. */
    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** What the table knows it by, in hex. */
    public String credential() {
        return HexFormat.of().formatHex(credential);
    }

    /** As it is made for a page of a house. */
    public String makes(String challenge, String page, String house) {
        byte[] said = said(house, PROVED | ATTESTED, 0);
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
        object.writeBytes(content(whole.toByteArray()));
        return text(client("webauthn.create", challenge, page)) + "." + text(object.toByteArray());
    }

    /** As it answers this house, once more than before. */
    public String shows(String challenge) {
        return shows(challenge, HERE, HOUSE, PROVED, ++count);
    }

    /** As it answers a page of a house. */
    public String shows(String challenge, String page, String house, int flags, int counted) {
        byte[] client = client("webauthn.get", challenge, page);
        byte[] said = said(house, flags, counted);
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

    private static byte[] client(String type, String challenge, String page) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, page)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] said(String house, int flags, int counted) {
        return ByteBuffer.allocate(37)
                .put(sha256(house.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counted)
                .array();
    }

    /** A COSE key: EC2, ES256, P-256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        cose.writeBytes(content(coordinate(key.getW().getAffineX())));
        cose.write(0x22);
        cose.writeBytes(content(coordinate(key.getW().getAffineY())));
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
        return ByteBuffer.allocate(letters.length + 1)
                .put((byte) (0x60 + letters.length))
                .put(letters)
                .array();
    }

    private static byte[] content(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 3)
                .put((byte) 0x59)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).as("%s on the page", pattern).isTrue();
        return found.group(1);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
