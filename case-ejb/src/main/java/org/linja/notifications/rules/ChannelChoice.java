package org.linja.notifications.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.rules.Slugged;

/**
 * By which channels one alert is tried, in order, and why so.
 *
 * @param because why these and no others
 * @param passedOver channels that were wanted and cannot be used, with the reason
 */
public record ChannelChoice(
        List<ChannelKind> channels, Because because, Map<ChannelKind, String> passedOver) {
    /** Why a channel was wanted for which no address is known. */
    public static final String NO_ADDRESS = "no-address";

    /** Why a channel was wanted that this house does not have. */
    public static final String NOT_OFFERED = "not-offered";

    /** Who said by which channels. */
    public enum Because implements Slugged {
        /** The ladder's rung names them. */
        LADDER,
        /** The person's own settings do. */
        OWN_SETTINGS,
        /** Nobody did. */
        NOTHING_SAID
    }

    public ChannelChoice {
        channels = List.copyOf(channels);
        passedOver = Map.copyOf(passedOver);
    }

    /**
     * Chooses. Mail always stands last, since everybody has it: whoever switches off all else is
     * still reached by something.
     *
     * @param rung what the rung asks for, in order; nothing, or mail alone, which every rung has
     *     that names no way, leaves it to the person
     * @param own what the person prefers, in order
     * @param addresses for which an address is known
     * @param offered which the house has set up
     */
    public static ChannelChoice of(
            List<ChannelKind> rung,
            List<ChannelKind> own,
            Set<ChannelKind> addresses,
            Set<ChannelKind> offered) {
        boolean leftToPerson = rung.isEmpty() || rung.equals(List.of(ChannelKind.EMAIL));
        List<ChannelKind> wanted = leftToPerson ? own : rung;
        Because because = Because.NOTHING_SAID;
        if (!wanted.isEmpty()) {
            because = leftToPerson ? Because.OWN_SETTINGS : Because.LADDER;
        }
        Map<ChannelKind, String> passedOver = new TreeMap<>();
        List<ChannelKind> usable = new ArrayList<>();
        for (ChannelKind channel : new LinkedHashSet<>(wanted)) {
            if (!offered.contains(channel)) {
                passedOver.put(channel, NOT_OFFERED);
            } else if (!addresses.contains(channel)) {
                passedOver.put(channel, NO_ADDRESS);
            } else {
                usable.add(channel);
            }
        }
        if (!usable.contains(ChannelKind.EMAIL)) {
            usable.add(ChannelKind.EMAIL);
        }
        return new ChannelChoice(usable, because, passedOver);
    }

    /** What the journal says of channels that were wanted and not used; empty if of none. */
    public String passedOverWritten() {
        return new TreeMap<>(passedOver)
                .entrySet().stream()
                        .map(one -> one.getKey().slug() + ":" + one.getValue())
                        .collect(Collectors.joining(" "));
    }
}
