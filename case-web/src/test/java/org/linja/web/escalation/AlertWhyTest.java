package org.linja.web.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlarmOfStorm;
import org.linja.escalation.NoteOverdueDispute;
import org.linja.escalation.WatchCommitment;
import org.linja.escalation.WatchHeldAnswer;
import org.linja.escalation.WatchStep;
import org.linja.notifications.NotificationRow;
import org.linja.notifications.rules.NotificationState;
import org.linja.restrictions.BreakGlass;
import org.linja.web.kit.Words;

class AlertWhyTest {
    @ParameterizedTest
    @MethodSource("reasonsWithoutALadder")
    void whoever_is_called_reads_why_and_no_code(String reason) {
        String key = alert(reason).whyKey();
        for (String reader : new String[] {"en", "fi", "ru"}) {
            assertThat(Words.knows(Locale.forLanguageTag(reader), key)).as(key).isTrue();
        }
    }

    static Stream<String> reasonsWithoutALadder() {
        return Stream.of(
                        Stream.of(
                                AlarmOfStorm.REASON,
                                NoteOverdueDispute.REASON,
                                BreakGlass.REASON,
                                "no-contract"),
                        WatchCommitment.REASONS.stream(),
                        WatchHeldAnswer.REASONS.stream(),
                        WatchStep.REASONS.stream())
                .flatMap(reasons -> reasons);
    }

    private static NotificationRow alert(String reason) {
        return new NotificationRow(
                1,
                "L-100001",
                "The mill stands",
                Severity.CRITICAL,
                "Acme",
                2,
                "Kaisa",
                "kaisa",
                0,
                reason,
                NotificationState.DELIVERED,
                Instant.EPOCH,
                1,
                null,
                true,
                false);
    }
}
