package org.linja.watch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.linja.calendars.Calendars;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.Templates;
import org.linja.watch.rules.RoundPlan;

/**
 * Gives the house what its own cases need, a customer record, a contract and a ladder, and every
 * house the templates of procedures that are shipped; lets the watch begin. Called at the start
 * only.
 */
@Stateless
@PermitAll
public class FurnishHouse {
    /** What the house's customer record, calendar, contract and ladder are called. */
    static final String CODE = "THE-HOUSE";

    private static final int FIRST = 1;

    /** Until then whatever else furnishes the house has done so, too. */
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    @Inject Customers customers;
    @Inject Calendars calendars;
    @Inject Contracts contracts;
    @Inject Templates templates;
    @Inject Rounds rounds;
    @Inject Watch watch;
    @Inject WatchSettings settings;
    @Inject DatabaseClock clock;

    /** Of servers that start at once one furnishes; later starts only take over the settings. */
    public void furnish() {
        boolean added =
                customers.keepHouse(
                        CODE,
                        settings.words().houseName(),
                        settings.zone().getId(),
                        settings.language());
        if (added) {
            calendars.publish(CODE, "Etc/UTC", read("around-the-clock"), Instant.EPOCH);
            contracts.addLadder(CODE, FIRST, read("ladder"), Instant.EPOCH);
            contracts.add(
                    customers.house().id(), CODE, FIRST, Instant.EPOCH, null, read("contract"));
        }
        templates.furnish(Instant.EPOCH);
    }

    /** Sets the first looks; at a stage where the watch is off nothing is looked at by itself. */
    public void begin() {
        if (!settings.on()) {
            return;
        }
        Instant now = clock.now();
        watch.lookAt(Watch.ROSTER, now.plus(AFTER_START));
        watch.lookAt(Watch.TARGETS, now.plus(AFTER_START));
        Optional<RoundPlan> plan = settings.rounds();
        if (plan.isEmpty()) {
            watch.lookNoMoreAt(Watch.ROUND);
        } else if (watch.nextLookAt(Watch.ROUND).isEmpty()) {
            Instant last = rounds.newest().map(Rounds.Made::at).orElse(now);
            watch.lookAt(Watch.ROUND, plan.get().dueAfter(last));
        }
    }

    private static String read(String name) {
        String file = name + ".json";
        try (InputStream in =
                Objects.requireNonNull(FurnishHouse.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
