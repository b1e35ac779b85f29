package org.linja.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linja.audit.AuditRequested;
import org.linja.documents.DocumentBatchOrdered;
import org.linja.exports.ExportOrdered;
import org.linja.following.FollowingOrdered;
import org.linja.following.OrderFollowing;
import org.linja.imports.ImportRequested;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Arrival;
import org.linja.platform.outbox.PoisonMessage;
import org.linja.reports.DocumentOrdered;

/** Has the job started that somebody, or time, asked for, by whatever way the request came. */
@ApplicationScoped
public class JobRequests {
    @Inject JobLauncher launcher;
    @Inject OrderFollowing orderFollowing;

    void hear(Arrival arrival) {
        switch (arrival.type()) {
            case "AuditRequested" -> {
                AuditRequested asked = arrival.read(AuditRequested.class);
                launch(asked.eventId(), NightJob.SLA_AUDIT, asked.number());
            }
            case "ImportRequested" -> {
                ImportRequested asked = arrival.read(ImportRequested.class);
                launch(asked.eventId(), NightJob.INCIDENT_LOG, asked.number());
            }
            case "DocumentOrdered" -> {
                DocumentOrdered asked = arrival.read(DocumentOrdered.class);
                launch(asked.eventId(), NightJob.OPINION_DOCUMENT, asked.number());
            }
            case "ExportOrdered" -> {
                ExportOrdered asked = arrival.read(ExportOrdered.class);
                launch(asked.eventId(), NightJob.DATA_EXPORT, asked.number());
            }
            case "DocumentBatchOrdered" -> {
                DocumentBatchOrdered asked = arrival.read(DocumentBatchOrdered.class);
                launch(asked.eventId(), NightJob.DOCUMENT_BATCH, asked.number());
            }
            case "AlarmRang" -> orderFollowing.order(arrival.read(AlarmRang.class));
            case "FollowingOrdered" -> {
                FollowingOrdered asked = arrival.read(FollowingOrdered.class);
                launch(asked.eventId(), NightJob.FOLLOWING, asked.number());
            }
            default -> throw new PoisonMessage("no job for " + arrival.type());
        }
    }

    private void launch(UUID eventId, NightJob job, long number) {
        launcher.launch(eventId, new JobRun(job, number));
    }
}
