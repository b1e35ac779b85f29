package org.linja.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.Sleeper;
import org.linja.escalation.rules.Target;

/**
 * Whom ladders call and when they sleep, at one moment: however many climb at that moment, the same
 * is asked once. Only within one transaction, and for as long as that moment is the present.
 */
public final class PeopleAt {
    private final Instant now;
    private final CalledPeople people;
    private final Map<Target, List<Long>> meant = new HashMap<>();
    private final Map<Long, Sleeper> sleepers = new HashMap<>();
    private final Map<Long, String> zones = new HashMap<>();
    private @Nullable List<Long> managers;

    PeopleAt(CalledPeople people, Instant now) {
        this.people = people;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    List<Long> of(Target target) {
        return meant.computeIfAbsent(target, unknown -> people.of(unknown, now));
    }

    List<Long> managers() {
        List<Long> known = managers == null ? people.managers() : managers;
        managers = known;
        return known;
    }

    Sleeper sleeper(long personId) {
        return sleeper(personId, () -> people.sleeper(personId, now));
    }

    /** As far as it is not known, read by {@code reading}. */
    Sleeper sleeper(long personId, Supplier<Sleeper> reading) {
        return sleepers.computeIfAbsent(personId, unknown -> reading.get());
    }

    /** The zone of a customer; as far as it is not known, read by {@code reading}. */
    String zone(long customerId, LongFunction<String> reading) {
        return zones.computeIfAbsent(customerId, reading::apply);
    }
}
