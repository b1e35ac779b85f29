package org.linja.platform.outgoing;

/**
 * What a server outside answered.
 *
 * @param status of HTTP
 * @param body the beginning of it, as UTF-8
 */
public record OutgoingAnswer(int status, String body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
