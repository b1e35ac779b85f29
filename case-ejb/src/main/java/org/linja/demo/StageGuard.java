package org.linja.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linja.escalation.rules.Night;
import org.linja.people.People;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.config.Settings;
import org.linja.platform.config.Stage;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.time.DatabaseClock;

/**
 * Decides at start what this stage may know: invented people, a moved clock and wished crashes
 * belong to demo and test. Anywhere else the application refuses to start with them.
 */
@Singleton
@Startup
@PermitAll
public class StageGuard {
    @Inject Settings settings;
    @Inject People people;
    @Inject DatabaseClock clock;
    @Inject DemoLife life;
    @Inject CrashPoints crashPoints;
    @Inject OwnRows ownRows;

    @PostConstruct
    void start() {
        // A night that nobody can read would be found by the first ordinary case that is missed.
        Night.chosen(Night.HOUSE, settings.night());
        Stage stage = settings.stage();
        if (stage.allowsInventedPeople()) {
            life.begin();
            return;
        }
        if (people.demoPeople() > 0) {
            throw new IllegalStateException(
                    "This database holds demo accounts; stage production starts with an empty one");
        }
        if (clock.isMoved()) {
            throw new IllegalStateException(
                    "This database's clock is moved; stage production knows no time travel");
        }
        if (crashPoints.isWished()) {
            throw new IllegalStateException(
                    "A crash is wished in run/crash-at; stage production crashes for nobody");
        }
        if (ownRows.isWished()) {
            throw new IllegalStateException(
                    "There is a file run/row-security-alone; stage production keeps both its walls");
        }
    }
}
