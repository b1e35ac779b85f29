package org.linja.notifications.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.platform.rules.Slugged;

/**
 * What a gateway wants to be sent, with places such as {@code {to}} for what differs. A value can
 * never end the text it stands in, and is never searched for places itself.
 */
public record RequestTemplate(String text, Form form) {
    /** All places there are. */
    public static final Set<String> PLACES = Set.of("key", "channel", "to", "text", "language");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]{1,20})\\}");

    /** What a request says that nobody has written a template for. */
    public static final RequestTemplate USUAL =
            new RequestTemplate(
                    "{\"key\":\"{key}\",\"channel\":\"{channel}\",\"to\":\"{to}\","
                            + "\"text\":\"{text}\",\"language\":\"{language}\"}",
                    Form.JSON);

    /** How values are written so that they stay values. */
    public enum Form implements Slugged {
        JSON("application/json"),
        FORM("application/x-www-form-urlencoded");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static Form of(String slug) {
            return Slugged.parse(Form.class, slug);
        }

        private String escaped(String value) {
            return switch (this) {
                case FORM -> inForm(value);
                case JSON -> inJson(value);
            };
        }
    }

    /**
     * @throws IllegalArgumentException for a place that does not exist
     */
    public RequestTemplate {
        Set<String> unknown = new TreeSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!PLACES.contains(places.group(1))) {
                unknown.add(places.group(1));
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("a gateway is told nothing called " + unknown);
        }
    }

    /** The request with these values in its places. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        form.escaped(values.getOrDefault(place.group(1), ""))));
    }

    /** As a browser sends a form: what is neither letter nor figure goes by its bytes. */
    private static String inForm(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (byte next : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (next >= 'a' && next <= 'z')
                            || (next >= 'A' && next <= 'Z')
                            || (next >= '0' && next <= '9')
                            || "-._*".indexOf(next) >= 0;
            if (plain) {
                escaped.append((char) next);
            } else {
                escaped.append(next == ' ' ? "+" : "%%%02X".formatted(next));
            }
        }
        return escaped.toString();
    }

    private static String inJson(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next == '"' || next == '\\') {
                escaped.append('\\').append(next);
            } else if (next < 0x20) {
                escaped.append("\\u%04x".formatted((int) next));
            } else {
                escaped.append(next);
            }
        }
        return escaped.toString();
    }
}
