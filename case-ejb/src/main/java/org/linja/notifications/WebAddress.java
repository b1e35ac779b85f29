package org.linja.notifications;

import java.net.URI;

/** An address of HTTP that a person names; whether it may be posted to is judged when it is. */
final class WebAddress {
    private WebAddress() {}

    static boolean isOne(String text) {
        try {
            URI uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
