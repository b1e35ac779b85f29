package org.linja.notifications;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;

/**
 * Where a person is reached, and in what language and time zone they read.
 *
 * @param hasDevices whether they named any on which alerts are shown
 * @param channels what they prefer, in order
 */
record Recipient(
        long personId,
        String email,
        @Nullable String phone,
        @Nullable String webhook,
        boolean hasDevices,
        List<ChannelKind> channels,
        String language,
        String zone) {

    /** The address for a channel, for devices whose they are; null if none is known. */
    @Nullable String address(ChannelKind channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS, VOICE -> phone;
            case WEBHOOK -> webhook;
            case PUSH -> hasDevices ? String.valueOf(personId) : null;
        };
    }

    /** The channels for which an address is known. */
    Set<ChannelKind> reachable() {
        Set<ChannelKind> reachable = EnumSet.noneOf(ChannelKind.class);
        for (ChannelKind channel : ChannelKind.values()) {
            if (address(channel) != null) {
                reachable.add(channel);
            }
        }
        return reachable;
    }
}
