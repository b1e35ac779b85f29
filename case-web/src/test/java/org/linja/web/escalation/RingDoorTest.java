package org.linja.web.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.notifications.NotificationRow;
import org.linja.notifications.rules.NotificationState;
import org.linja.watch.RoundView;

class RingDoorTest {
    @Test
    void the_telephone_hears_of_another_alert_and_of_something_new_in_the_channels() {
        String shown = RingDoor.told(List.of(alert(1)), round("a"));
        assertThat(RingDoor.told(List.of(alert(1)), round("a"))).isEqualTo(shown);
        assertThat(RingDoor.told(List.of(alert(1), alert(2)), round("a"))).isNotEqualTo(shown);
        assertThat(RingDoor.told(List.of(), round("a"))).isNotEqualTo(shown);
        assertThat(RingDoor.told(List.of(alert(1)), round("b"))).isNotEqualTo(shown);
    }

    private static RoundView round(String seen) {
        return new RoundView(null, null, false, List.of(), seen);
    }

    private static NotificationRow alert(long id) {
        return new NotificationRow(
                id,
                "L-100001",
                "The mill stands",
                Severity.CRITICAL,
                "Acme",
                2,
                "Ilmari",
                "ilmari",
                1,
                "on-duty",
                NotificationState.DELIVERED,
                Instant.EPOCH,
                1,
                null,
                true,
                false);
    }
}
