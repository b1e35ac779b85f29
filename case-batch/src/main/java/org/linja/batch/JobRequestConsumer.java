package org.linja.batch;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.linja.audit.AuditRequested;
import org.linja.following.FollowingOrdered;
import org.linja.following.OrderFollowing;
import org.linja.imports.ImportRequested;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.EventMessage;
import org.linja.platform.outbox.PoisonMessage;
import org.linja.reports.DocumentOrdered;

/** Hears that somebody, or time, asked for a job and has it started. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/linja/jobs"),
            @ActivationConfigProperty(
                    propertyName = "connectionFactoryLookup",
                    propertyValue = "jms/linja/connections")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRequestConsumer implements MessageListener {
    @Inject JobLauncher launcher;
    @Inject OrderFollowing orderFollowing;

    @Override
    public void onMessage(Message message) {
        switch (EventMessage.typeOf(message)) {
            case "AuditRequested" -> {
                AuditRequested asked = EventMessage.read(message, AuditRequested.class);
                launcher.launch(asked.eventId(), new JobRun(NightJob.SLA_AUDIT, asked.number()));
            }
            case "ImportRequested" -> {
                ImportRequested asked = EventMessage.read(message, ImportRequested.class);
                launcher.launch(asked.eventId(), new JobRun(NightJob.INCIDENT_LOG, asked.number()));
            }
            case "DocumentOrdered" -> {
                DocumentOrdered asked = EventMessage.read(message, DocumentOrdered.class);
                launcher.launch(
                        asked.eventId(), new JobRun(NightJob.OPINION_DOCUMENT, asked.number()));
            }
            case "AlarmRang" -> orderFollowing.order(EventMessage.read(message, AlarmRang.class));
            case "FollowingOrdered" -> {
                FollowingOrdered asked = EventMessage.read(message, FollowingOrdered.class);
                launcher.launch(asked.eventId(), new JobRun(NightJob.FOLLOWING, asked.number()));
            }
            default -> throw new PoisonMessage("no job for " + EventMessage.typeOf(message));
        }
    }
}
