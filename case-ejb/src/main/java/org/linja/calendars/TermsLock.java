package org.linja.calendars;

import jakarta.inject.Inject;
import java.util.Map;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/**
 * Keeps versions of calendars and contracts from coming into force while somebody binds to them, so
 * that what is opened in the very second of a change is under exactly one version. Both sides ask
 * the time only once they have the lock; it lasts until the transaction ends.
 */
@Repository
public class TermsLock {
    @Inject SqlRows sql;

    /** Shared: many cases may be opened at once. */
    public void hold() {
        sql.list(TermsLock.class, "terms-hold.sql", row -> true, Map.of());
    }

    /** Alone: waits for every opening that has begun. */
    public void change() {
        sql.list(TermsLock.class, "terms-change.sql", row -> true, Map.of());
    }
}
