package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiAnswer;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.CaughtMail;
import org.linja.testkit.DeafMailServer;
import org.linja.testkit.Events;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.JournalChain;
import org.linja.testkit.KillsTheServer;
import org.linja.testkit.Patience;

/**
 * The server is killed three times while calls are taken and alarms are due, once in the very
 * moment after a letter was handed over; what it had said yes to is there afterwards, once.
 */
@KillsTheServer
class CrashIT {
    private static final long SEED = 20_261_125;
    private static final int CALLERS = 4;
    private static final Duration PAST_ACKNOWLEDGE = Duration.ofMinutes(15).plusSeconds(1);

    private final TestHouse house = TestHouse.current();
    private final Random random = new Random(SEED);
    private final String mark = "Crash " + UUID.randomUUID();

    /** Cases the house has said yes to, by the key of the request. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Requests that were never answered: whoever sent them sends them again. */
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void begin_in_a_quiet_house() {
        Events.settle();
    }

    @AfterEach
    void leave_the_house_whole() {
        if (house.house().mail().daemon().running().isEmpty()) {
            house.house().mail().start();
        }
        if (house.house().payara().daemon().running().isEmpty()) {
            house.startServer();
        }
    }

    @Test
    void what_was_acknowledged_survives_every_crash_and_happens_once() {
        killWhileCallsAreTaken(false);
        CaughtMail inFlight = killAfterALetterWasHandedOver();
        killWhileCallsAreTaken(true);
        sendAgain();
        HouseDatabase.forward(PAST_ACKNOWLEDGE);
        Events.settle();

        expectEveryCaseOnce();
        expectEveryDueAlertOnce(inFlight.messageId());
        expectRepeatedAttemptTold(inFlight);
        assertThat(JournalChain.expectAllUnbroken()).isGreaterThan(acknowledged.size() * 3);
        assertThat(HouseDatabase.number("select count(*) from outbox_entry")).isZero();
    }

    /**
     * Kills the server after so many calls as the seed says.
     *
     * @param alarmsDue whether the clocks of the cases taken so far run out just before
     */
    private void killWhileCallsAreTaken(boolean alarmsDue) {
        int before = acknowledged.size();
        try (Desk desk = new Desk()) {
            desk.awaitCalls(before + 20 + random.nextInt(30));
            if (alarmsDue) {
                HouseDatabase.forward(PAST_ACKNOWLEDGE);
                desk.awaitCalls(acknowledged.size() + 5 + random.nextInt(20));
            }
            house.killServer();
        }
        restart();
    }

    /** Whatever was in the dead server's hands is known to be nobody's once a minute has passed. */
    private void restart() {
        HouseDatabase.forward(Duration.ofMinutes(1));
        house.startServer();
    }

    /** The letter that the mail server had taken when the server died without hearing of it. */
    private CaughtMail killAfterALetterWasHandedOver() {
        house.house().mail().daemon().kill();
        CaughtMail taken;
        try (DeafMailServer deaf = new DeafMailServer(house.settings().smtpPort())) {
            HouseDatabase.forward(PAST_ACKNOWLEDGE);
            Patience.until("a letter handed over", () -> !deaf.taken().isEmpty());
            taken = deaf.taken().get(0);
            house.killServer();
        }
        house.house().mail().start();
        restart();
        return taken;
    }

    /** The server is up again; who heard nothing asks again, under the same key. */
    private void sendAgain() {
        assertThat(unanswered).as("requests in flight at the kills").isNotEmpty();
        for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
            acknowledged.put(key, ApiCaller.as("aino").take(call(key), key).expect(201).number());
        }
    }

    private ACall call(String key) {
        ACall call = ACall.from("ACME").about(mark + " " + key);
        return key.startsWith("0") || key.startsWith("1") ? call.critical() : call;
    }

    private void expectEveryCaseOnce() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        HouseDatabase.ask(
                "select subject, 'L-' || id from support_case where subject like ?",
                row -> {
                    String key = row.getString(1).substring(mark.length() + 1);
                    assertThat(kept.put(key, row.getString(2))).as("another of " + key).isNull();
                    return key;
                },
                mark + "%");
        assertThat(kept).isEqualTo(acknowledged);
        assertThat(
                        HouseDatabase.number(
                                "select count(*) from phone_call p join support_case s"
                                        + " on s.id = p.case_id where s.subject like ?",
                                mark + "%"))
                .isEqualTo(acknowledged.size());
    }

    /** One letter an alert; of the one that was in flight another may have come before. */
    private void expectEveryDueAlertOnce(String inFlight) {
        List<String> criticals =
                HouseDatabase.texts(
                        "select 'L-' || id from support_case"
                                + " where subject like ? and severity = 'critical'",
                        mark + "%");
        assertThat(criticals).hasSizeGreaterThan(5);
        criticals.forEach(this::expectEachAlertOnce);
        assertThat(CaughtMail.all()).extracting(CaughtMail::messageId).containsOnlyOnce(inFlight);
    }

    private void expectEachAlertOnce(String number) {
        List<Attempt> attempts =
                HouseDatabase.ask(
                        "select n.rung, n.state, a.message_id, a.repeats from notification n"
                                + " join notification_attempt a on a.notification_id = n.id"
                                + " where n.case_id = ?",
                        row ->
                                new Attempt(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getInt(4)),
                        Long.parseLong(number.substring(2)));
        List<String> letters =
                CaughtMail.about(number).stream().map(CaughtMail::messageId).toList();

        assertThat(attempts).as("attempts about " + number).isNotEmpty();
        assertThat(attempts).extracting(Attempt::rung).doesNotHaveDuplicates();
        assertThat(attempts).extracting(Attempt::state).containsOnly("delivered");
        assertThat(Set.copyOf(letters))
                .isEqualTo(attempts.stream().map(Attempt::messageId).collect(Collectors.toSet()));
        for (Attempt attempt : attempts) {
            assertThat(letters)
                    .filteredOn(letter -> letter.equals(attempt.messageId()))
                    .hasSizeLessThanOrEqualTo(1 + attempt.repeats());
        }
    }

    private record Attempt(int rung, String state, String messageId, int repeats) {}

    /** Only it went out again, under the same Message-ID, and the journal says so. */
    private static void expectRepeatedAttemptTold(CaughtMail inFlight) {
        assertThat(
                        HouseDatabase.texts(
                                "select message_id from notification_attempt where repeats > 0"))
                .contains(inFlight.messageId());
        String number = inFlight.messageId().replaceAll("<(L-[0-9]+)\\..*", "$1");
        assertThat(
                        HouseDatabase.texts(
                                "select coalesce(data::json ->> 'repeated', 'first')"
                                        + " from journal_entry where case_id = ?"
                                        + " and kind = 'alert-attempted'"
                                        + " and data::json ->> 'messageId' = ? order by seq",
                                Long.parseLong(number.substring(2)),
                                inFlight.messageId()))
                .containsExactly("first", "true");
    }

    /** People who take call after call and note which of them the house said yes to. */
    private final class Desk implements AutoCloseable {
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

        Desk() {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(this::takeCalls);
            }
        }

        void awaitCalls(int count) {
            Patience.until(count + " calls taken", () -> acknowledged.size() >= count);
        }

        @Override
        public void close() {
            open.set(false);
            callers.shutdown();
            Patience.until("every caller has hung up", callers::isTerminated);
        }

        private void takeCalls() {
            ApiCaller aino = ApiCaller.as("aino");
            while (open.get()) {
                String key = UUID.randomUUID().toString();
                try {
                    ApiAnswer answer = aino.take(call(key), key);
                    if (answer.status() == 201) {
                        acknowledged.put(key, answer.number());
                    } else {
                        unanswered.add(key);
                    }
                } catch (UncheckedIOException cutOff) {
                    unanswered.add(key);
                    return;
                }
            }
        }
    }
}
