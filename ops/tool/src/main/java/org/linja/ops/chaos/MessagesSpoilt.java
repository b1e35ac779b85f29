package org.linja.ops.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.linja.ops.Console;

/**
 * Messages come twice while they are handled and after, and some that nobody can read stand among
 * them. None of it may delay anybody.
 */
record MessagesSpoilt() implements Scenario {
    private static final int ROUNDS = 60;
    private static final int ROUND_MILLIS = 250;

    /** A house that has nothing else to do handles them faster than anybody can look. */
    private static final int MOST_ROUNDS = 240;

    private static final int LEAST_DOUBLED = 5;
    private static final String POISON = "poison:";
    private static final List<String> TOPICS =
            List.of("alarms", "alarms-urgent", "notices", "notices-urgent");
    private static final int PARKING_SECONDS = 75;

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public void run(Siege siege) {
        siege.change(
                "create table if not exists chaos_seen as select event_id, topic, message_key, type, payload, occurred_at from outbox_entry where false");
        AtomicInteger doubled = new AtomicInteger();
        AtomicInteger repeated = new AtomicInteger();
        siege.vex(() -> doubled.addAndGet(doubleOnTheWay(siege)));
        // Whoever is slow has handled none of them yet, and none could be brought back.
        siege.secondsUntilDrained(Instant.now());
        siege.vex(() -> repeated.addAndGet(bringBack(siege)));
        TOPICS.forEach(topic -> siege.vex(() -> poison(siege, topic)));
        int parked = awaitParked(siege);
        findings(doubled.get(), repeated.get(), parked).forEach(siege::find);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "    %d messages sent again on their way, %d brought back after they were handled, %d poisoned and discarded",
                        doubled.get(),
                        repeated.get(),
                        parked));
    }

    /** What was meant to be spoilt and was not proves nothing. */
    static List<Checker.Finding> findings(int doubled, int repeated, int parked) {
        List<Checker.Finding> findings = new ArrayList<>();
        if (doubled == 0) {
            findings.add(new Checker.Finding("broken", "no message was sent again on its way"));
        }
        if (repeated == 0) {
            findings.add(
                    new Checker.Finding(
                            "broken", "no message was brought back after it was handled"));
        }
        if (parked != TOPICS.size()) {
            findings.add(
                    new Checker.Finding(
                            "broken",
                            "of %d poisoned messages %d were parked in %d s"
                                    .formatted(TOPICS.size(), parked, PARKING_SECONDS)));
        }
        return findings;
    }

    private static int doubleOnTheWay(Siege siege) {
        int doubled = 0;
        for (int round = 0;
                round < ROUNDS || (round < MOST_ROUNDS && doubled < LEAST_DOUBLED);
                round++) {
            // Out of step with whoever works by the second.
            siege.rest(ROUND_MILLIS / 2, ROUND_MILLIS * 3 / 2);
            remember(siege);
            doubled += sendAgain(siege);
        }
        return doubled;
    }

    private static void remember(Siege siege) {
        siege.change(
                "insert into chaos_seen select event_id, topic, message_key, type, payload, occurred_at from outbox_entry o"
                        + " where blocked_at is null and not exists (select from chaos_seen s where s.event_id = o.event_id)");
    }

    /** What the broker has and nobody has handled goes a second time. */
    private static int sendAgain(Siege siege) {
        return siege.change(
                "update outbox_entry set sent_at = null, next_attempt_at = null"
                        + " where sent_at is not null and failures = 0 and blocked_at is null");
    }

    private static int bringBack(Siege siege) {
        return siege.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                        + " select event_id, topic, message_key, type, payload, occurred_at from chaos_seen s"
                        + " where exists (select from inbox_entry i where i.event_id = s.event_id)"
                        + " and not exists (select from outbox_entry o where o.event_id = s.event_id)");
    }

    private static void poison(Siege siege, String topic) {
        siege.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                        + " values (gen_random_uuid(), '"
                        + topic
                        + "', '"
                        + POISON
                        + topic
                        + "', 'AlarmRang', 'no JSON at all', clock_timestamp())");
    }

    private static int awaitParked(Siege siege) {
        Firm firm = new Firm(siege.client());
        int parked = 0;
        for (int second = 0; second < PARKING_SECONDS && parked < TOPICS.size(); second++) {
            PatientClient.rest(1_000);
            parked += firm.discardParked(POISON);
        }
        return parked;
    }
}
