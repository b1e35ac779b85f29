package org.linja.notifications.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The link in a letter by which its kind is refused, and what it tells mail programs that have a
 * button of their own for it.
 *
 * @param address of the house as people reach it, without a slash at its end
 * @param word of the link
 */
public record WayOut(String address, String word) {
    /** Where the links lead: opened, they ask; what is sent there is done (RFC 8058). */
    public static final String DOOR = "/no-more-letters";

    public String link() {
        return address + DOOR + '/' + word;
    }

    /** Headers by name. A program does it at one press only where nobody can listen on the way. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", '<' + link() + '>');
        if (address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
