package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.cases.NamedClaim;
import org.linja.portal.Availability;
import org.linja.portal.ShowAvailability;
import org.linja.portal.rules.Presence;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class AvailabilityNowTest {
    private static final Instant FRI_16_00 = Instant.parse("2026-11-27T14:00:00Z");

    private final AvailabilityNow now = new AvailabilityNow();
    private final OpenCasePage page = new OpenCasePage();

    AvailabilityNowTest() {
        now.page = page;
        now.showAvailability =
                new ShowAvailability() {
                    @Override
                    public Availability show(NamedClaim claim) {
                        boolean covered = "scales".equals(claim.service());
                        return new Availability(
                                List.of(), covered ? new Presence(true, FRI_16_00) : null);
                    }
                };
    }

    @Test
    void hours_are_those_of_the_service_that_was_chosen_last() {
        // Asked while the request is read, before the choice has come to the form.
        assertThat(now.getShown().hours()).isNull();
        page.getForm().setService("scales");
        assertThat(now.getShown().hours()).isEqualTo(new Presence(true, FRI_16_00));
    }
}
