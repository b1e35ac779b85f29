package org.linja.people;

import java.time.Duration;
import java.time.Instant;
import org.linja.people.rules.KeyScope;
import org.linja.platform.problem.FieldChecks;

/**
 * A key for a customer's program, as it is asked for.
 *
 * @param scope slug of what it may do
 * @param days how long it is good
 */
public record NewApiKey(String name, String scope, long days) {
    /** Of whoever says nothing about it. */
    public static final int USUAL_DAYS = 90;

    /** After a year somebody should have asked whether the program is still there. */
    public static final int MOST_DAYS = 365;

    static final int NAME_LIMIT = 80;

    /** Refuses what could not be made: every wrong field is named. */
    void check() {
        new FieldChecks()
                .line("name", name, NAME_LIMIT)
                .check(KeyScope.knows(scope), "scope", "unknown-value")
                .check(days >= 1 && days <= MOST_DAYS, "days", "not-in-a-year")
                .orRefuse();
    }

    Instant expiresAt(Instant now) {
        return now.plus(Duration.ofDays(days));
    }
}
