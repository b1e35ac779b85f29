package org.linja.people;

import java.io.Serializable;

/**
 * What an authenticator is told once, and nobody again.
 *
 * @param secret in base32, to be typed where no picture can be read
 * @param address the same as an address that authenticators take from a picture
 */
public record NewAuthenticator(String secret, String address) implements Serializable {
    static NewAuthenticator of(byte[] secret, String login) {
        String text = Totp.base32(secret);
        return new NewAuthenticator(
                text,
                "otpauth://totp/Linja:%s?secret=%s&issuer=Linja&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(login, text, Totp.DIGITS, Totp.STEP_SECONDS));
    }
}
