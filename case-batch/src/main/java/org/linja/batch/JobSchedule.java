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

/** Looks every minute whether the hour of a nightly job has come by the house's own clock. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobSchedule {
    private static final Logger LOG = Logger.getLogger(JobSchedule.class.getName());

    @Inject OrderNightlyAudit nightlyAudit;
    @Inject OrderMonthReports monthReports;
    @Inject WriteExport exports;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void look() {
        try {
            nightlyAudit.orderWhenDue();
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            LOG.log(Level.WARNING, "The nightly audit could not be ordered; tried again.", failure);
        }
    }

    /** A month ends at another moment in each zone. */
    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    public void lookAtMonths() {
        try {
            monthReports.orderWhenDue();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Reports on months could not be ordered; tried again.", failure);
        }
    }

    /** What a customer took along is kept as long as was said, whoever orders what afterwards. */
    @Schedule(hour = "*", minute = "*/10", second = "45", persistent = false)
    public void forget() {
        try {
            exports.forget();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Exports could not be forgotten; tried again.", failure);
        }
    }
}
