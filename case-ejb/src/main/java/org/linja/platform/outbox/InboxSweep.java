package org.linja.platform.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.persistence.DatabaseFailure;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.time.DatabaseClock;

/** Forgets events that were handled long ago, a bounded batch a time. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxSweep {
    private static final Logger LOG = Logger.getLogger(InboxSweep.class.getName());

    @Inject SqlRows sql;
    @Inject DatabaseClock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void sweep() {
        try {
            sql.change(InboxSweep.class, "inbox-forget.sql", Map.of("now", clock.now()));
        } catch (DatabaseFailure failure) {
            // The container would cancel the timer for good after a second failure.
            LOG.log(Level.FINE, "The inbox is not swept this time", failure);
        }
    }
}
