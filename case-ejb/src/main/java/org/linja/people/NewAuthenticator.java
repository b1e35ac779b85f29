package org.linja.people;

import java.io.Serializable;

/**
 * What an authenticator is told once, and nobody again.
 *
 * @param secret in base32, to be typed where no picture can be read
 * @param address the same as an address that authenticators take from a picture
 * @param sealed by which the house knows it again when it is proved
 */
public record NewAuthenticator(String secret, String address, String sealed)
        implements Serializable {
    static NewAuthenticator of(byte[] secret, String login, String sealed) {
        String text = Totp.base32(secret);
        return new NewAuthenticator(
                text,
                "otpauth://totp/Linja:%s?secret=%s&issuer=Linja&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(login, text, Totp.DIGITS, Totp.STEP_SECONDS),
                sealed);
    }
}
