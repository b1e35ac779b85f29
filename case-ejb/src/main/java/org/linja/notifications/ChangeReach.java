package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lets a person say how they want to be reached; what is on its way already goes as it went. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ChangeReach {
    private static final int ADDRESS_LIMIT = 500;

    @Inject Reaches reaches;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Keeps what the person says.
     *
     * @param version that of the {@link Reach} they saw
     * @throws Problem {@code invalid-input}; {@code stale-version} if it was changed meanwhile
     */
    public void change(
            long version,
            @Nullable String phone,
            @Nullable String webhook,
            List<ChannelKind> channels) {
        String number = phone == null || phone.isBlank() ? null : phone.replaceAll("[ ()-]", "");
        String address = webhook == null || webhook.isBlank() ? null : webhook.strip();
        boolean calls = channels.contains(ChannelKind.SMS) || channels.contains(ChannelKind.VOICE);
        new FieldChecks()
                .check(
                        number == null || number.matches("\\+[1-9][0-9]{6,14}"),
                        "phone",
                        "not-a-phone")
                .check(number != null || !calls, "phone", "required")
                .check(address == null || isWebAddress(address), "webhook", "not-a-web-address")
                .check(
                        address != null || !channels.contains(ChannelKind.WEBHOOK),
                        "webhook",
                        "required")
                .orRefuse();
        boolean fresh =
                reaches.keep(
                        actor.get().personId(),
                        version,
                        number,
                        address,
                        List.copyOf(new LinkedHashSet<>(channels)),
                        clock.now());
        if (!fresh) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private static boolean isWebAddress(String address) {
        return address.length() <= ADDRESS_LIMIT && WebAddress.isOne(address);
    }
}
