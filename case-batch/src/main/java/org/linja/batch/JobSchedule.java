package org.linja.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.audit.OrderMonthReports;
import org.linja.audit.OrderNightlyAudit;
import org.linja.exports.WriteExport;
import org.linja.platform.time.TimerRounds;

/** Looks every minute whether the hour of a nightly job has come by the house's own clock. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobSchedule {
    private static final Logger LOG = Logger.getLogger(JobSchedule.class.getName());

    @Inject OrderNightlyAudit nightlyAudit;
    @Inject OrderMonthReports monthReports;
    @Inject WriteExport exports;

    private final TimerRounds audits =
            rounds(
                    "The nightly audit could not be ordered; it is tried on.",
                    "The nightly audit can be ordered again.");
    private final TimerRounds months =
            rounds(
                    "Reports on months could not be ordered; it is tried on.",
                    "Reports on months can be ordered again.");
    private final TimerRounds ended =
            rounds(
                    "Exports could not be forgotten; it is tried on.",
                    "Exports can be forgotten again.");

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void look() {
        audits.next(nightlyAudit::orderWhenDue);
    }

    /** A month ends at another moment in each zone. */
    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    public void lookAtMonths() {
        months.next(monthReports::orderWhenDue);
    }

    /** What a customer took along is kept as long as was said, whoever orders what afterwards. */
    @Schedule(hour = "*", minute = "*/10", second = "45", persistent = false)
    public void forget() {
        ended.next(exports::forget);
    }

    private static TimerRounds rounds(String failed, String again) {
        return new TimerRounds(LOG, Level.WARNING, failed, again);
    }
}
