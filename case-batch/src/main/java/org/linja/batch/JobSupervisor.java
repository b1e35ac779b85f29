package org.linja.batch;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.time.TimerRounds;

/**
 * Keeps the leases of this server's runs and takes up those whose server died: a killed server
 * leaves its executions "started" for ever, so their word does not count.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobSupervisor {
    private static final Logger LOG = Logger.getLogger(JobSupervisor.class.getName());

    @Inject JobLedger ledger;
    @Inject JobLauncher launcher;
    @Inject JobLog log;

    private final AtomicBoolean closing = new AtomicBoolean();
    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.WARNING,
                    "The watch over jobs found the database away, it waits.",
                    "The watch over jobs goes on.");

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void watch() {
        rounds.next(this::look);
    }

    private void look() {
        ledger.keepLeases(log.alive()).forEach(log::lose);
        ledger.waiting().forEach(launcher::takeUp);
    }

    /** Whether the server is going down: what ends now has not failed. */
    public boolean isClosing() {
        return closing.get();
    }

    @PreDestroy
    void close() {
        closing.set(true);
    }
}
