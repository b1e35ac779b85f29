package org.linja.ops.gateway;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys of the curve P-256 as web push writes them: plain numbers in base64url. */
final class P256 {
    private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");
    private static final int NUMBER = 32;
    private static final byte PLAIN_POINT = 4;

    private P256() {}

    static KeyPair invent() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(CURVE);
        return generator.generateKeyPair();
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != 1 + 2 * NUMBER || point[0] != PLAIN_POINT) {
            throw new GeneralSecurityException("no point of P-256");
        }
        ECPoint at =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, point.length)));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, parameters()));
    }

    static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return (ECPrivateKey)
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(new BigInteger(1, number), parameters()));
    }

    static byte[] point(ECPublicKey key) {
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        point.write(PLAIN_POINT);
        point.writeBytes(number(key.getW().getAffineX()));
        point.writeBytes(number(key.getW().getAffineY()));
        return point.toByteArray();
    }

    static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[NUMBER];
        int length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, fixed, NUMBER - length, length);
        return fixed;
    }

    static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] read(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(CURVE);
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
