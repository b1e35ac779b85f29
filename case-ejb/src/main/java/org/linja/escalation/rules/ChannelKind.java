package org.linja.escalation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.linja.platform.rules.Slugged;

/** A way to call a person; which of them the house has set up is for it to say. */
public enum ChannelKind implements Slugged {
    EMAIL("email"),
    SMS("phone"),
    VOICE("phone"),
    WEBHOOK("url"),
    PUSH("device");

    private final String addressKind;

    ChannelKind(String addressKind) {
        this.addressKind = addressKind;
    }

    /** What kind of address it needs: the journal names this and never the address. */
    public String addressKind() {
        return addressKind;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ChannelKind of(String slug) {
        return Slugged.parse(ChannelKind.class, slug);
    }

    /** A list in order, as it is kept in one column. */
    public static String written(List<ChannelKind> channels) {
        return channels.stream().map(ChannelKind::slug).collect(Collectors.joining(","));
    }

    /** What {@link #written} wrote, or a rung of a ladder, which parts them by blanks. */
    public static List<ChannelKind> read(String written) {
        List<ChannelKind> channels = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(written, ", ");
        while (words.hasMoreTokens()) {
            channels.add(of(words.nextToken()));
        }
        return channels;
    }
}
