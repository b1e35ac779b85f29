package org.linja.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.messages.DiscardParked;
import org.linja.messages.ShowParked;
import org.linja.platform.outbox.ParkedEvent;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.web.kit.Notices;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class MessagePageTest {
    private long parkings = 1;
    private final MessagePage page = new MessagePage();

    MessagePageTest() {
        page.notices =
                new Notices() {
                    @Override
                    public void saved() {
                        // There is no page to tell it on.
                    }
                };
        page.showParked =
                new ShowParked() {
                    @Override
                    public ParkedEvent show(long number) {
                        return parked(number);
                    }
                };
        page.discardParked =
                new DiscardParked() {
                    @Override
                    public void discard(long number, long version, String reason) {
                        if (version != parkings) {
                            throw new Problem(ProblemType.STALE_VERSION);
                        }
                    }
                };
    }

    @Test
    void a_decision_about_an_earlier_parking_is_refused_and_made_again_about_the_one_shown() {
        page.setNumber(7);
        page.load();
        page.setReason("Nobody needs it");

        parkings = 2;
        assertThatThrownBy(page::discard).isInstanceOf(Problem.class);

        page.load();
        assertThat(page.getMessage()).isEqualTo(parked(7));
        assertThat(page.discard()).contains("parked");
        assertThat(page.getReason()).isEqualTo("Nobody needs it");
    }

    private ParkedEvent parked(long number) {
        return new ParkedEvent(
                number,
                new UUID(0, number),
                parkings,
                "alarms",
                "clock:1",
                "AlarmRang",
                "{}",
                false,
                6,
                "It broke",
                null,
                null,
                Instant.EPOCH);
    }
}
