package org.linja.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.time.DatabaseClock;

/**
 * Lets somebody live in an empty house: its people move in, and then each of their procedures is
 * told by itself, so that one which cannot be told any more costs nobody the house.
 */
@ApplicationScoped
class DemoLife {
    private static final Logger LOG = Logger.getLogger(DemoLife.class.getName());

    @Inject DemoHouse house;
    @Inject InventProcedure procedures;
    @Inject DatabaseClock clock;

    /** Does nothing in a house where somebody lives already. */
    void begin() {
        Map<String, Long> persons = house.moveIn();
        if (persons.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        for (DemoProcedure told : DemoProcedures.until(now)) {
            invent(told, persons, now);
        }
    }

    private void invent(DemoProcedure told, Map<String, Long> persons, Instant now) {
        try {
            procedures.invent(told, persons, now);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.SEVERE,
                    failure,
                    () -> "The invented house goes without its procedure " + told.template());
        }
    }
}
