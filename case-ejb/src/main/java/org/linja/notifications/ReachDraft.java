package org.linja.notifications;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.Night;
import org.linja.platform.problem.FieldChecks;

/**
 * How a person is to be reached, as it is typed.
 *
 * @param night {@code 22:00-07:00}, {@code none}, or {@code house} or null for that of the house
 */
public record ReachDraft(
        @Nullable String phone,
        @Nullable String webhook,
        List<ChannelKind> channels,
        @Nullable String night) {
    private static final int ADDRESS_LIMIT = 500;

    public ReachDraft {
        channels = List.copyOf(channels);
    }

    /** The same in the one spelling that is kept, once it was checked. */
    ReachDraft checked() {
        String asked = typed(night);
        String number = typed(phone);
        ReachDraft typed =
                new ReachDraft(
                        number == null ? null : number.replaceAll("[ ()-]", ""),
                        typed(webhook),
                        List.copyOf(new LinkedHashSet<>(channels)),
                        Night.HOUSE.equals(asked) ? null : asked);
        typed.check();
        return typed;
    }

    private void check() {
        boolean calls = channels.contains(ChannelKind.SMS) || channels.contains(ChannelKind.VOICE);
        new FieldChecks()
                .check(
                        phone == null || phone.matches("\\+[1-9][0-9]{6,14}"),
                        "phone",
                        "not-a-phone")
                .check(phone != null || !calls, "phone", "required")
                .check(
                        webhook == null
                                || (webhook.length() <= ADDRESS_LIMIT && WebAddress.isOne(webhook)),
                        "webhook",
                        "not-a-web-address")
                .check(
                        webhook != null || !channels.contains(ChannelKind.WEBHOOK),
                        "webhook",
                        "required")
                .check(night == null || isNight(night), "night", "not-a-night")
                .orRefuse();
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isNight(String written) {
        try {
            return Night.of(written).filter(Night::isTooLong).isEmpty();
        } catch (IllegalArgumentException notANight) {
            return false;
        }
    }
}
