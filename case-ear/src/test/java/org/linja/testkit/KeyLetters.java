package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters by which somebody may choose a password, and the page they lead to. */
public final class KeyLetters {
    private static final String PAGE = "/choose-password.xhtml";
    private static final Pattern KEY =
            Pattern.compile("choose-password\\.xhtml\\?key=([A-Za-z0-9_-]+)");

    private KeyLetters() {}

    /** All that went to an address, the oldest first. */
    public static List<CaughtMail> to(String email) {
        return CaughtMail.sentTo(email);
    }

    /** The secret of the nth letter to an address, once it has come. */
    public static String secret(String email, int nth) {
        Patience.until("letter " + nth + " to " + email, () -> to(email).size() >= nth);
        Matcher key = KEY.matcher(to(email).get(nth - 1).text());
        assertThat(key.find()).as("a key in the letter to " + email).isTrue();
        return key.group(1);
    }

    /** Follows the address in the letter and sends the form that it leads to. */
    public static HttpResponse<String> choose(PageVisitor visitor, String secret, String password) {
        HttpResponse<String> taken = visitor.open(PAGE + "?key=" + secret);
        assertThat(taken.statusCode()).isEqualTo(302);
        HttpResponse<String> page = visitor.open(PAGE);
        assertThat(page.body()).as("a form for a new password").contains("id=\"again\"");
        return visitor.sendWithNonce(PAGE, page, form(password));
    }

    /** What the page says to whoever comes with this secret. */
    public static String greeting(String secret) {
        PageVisitor visitor = PageVisitor.stranger();
        visitor.open(PAGE + "?key=" + secret);
        return visitor.open(PAGE).body();
    }

    /** The fields as a browser sends them. */
    public static Map<String, String> form(String password) {
        return Map.of(
                "chosen", "chosen", "password", password, "again", password, "choose", "choose");
    }
}
