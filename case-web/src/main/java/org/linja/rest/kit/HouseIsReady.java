package org.linja.rest.kit;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.linja.platform.health.CheckDatabase;
import org.linja.platform.outbox.CheckRelay;
import org.linja.platform.outbox.ListenerState;
import org.linja.platform.outbox.OutboxState;
import org.linja.platform.outbox.UnheardQueue;

/**
 * Ready means: calls can be taken. That needs the database; the broker's state is told beside it,
 * since without the broker calls are taken all the same and messages wait. So is a clock that
 * differs from the database's: deadlines go by the database's.
 */
@Readiness
@ApplicationScoped
public class HouseIsReady implements HealthCheck {
    @Inject CheckDatabase database;
    @Inject CheckRelay relay;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("linja");
        try {
            answer.withData("schemaVersion", database.schemaVersion());
            answer.withData("clock", database.clockSkew().told());
            OutboxState messages = relay.check();
            String trouble = messages.relay().reason();
            if (trouble != null) {
                answer.withData("brokerTrouble", trouble);
            }
            for (ListenerState deaf : relay.deaf()) {
                answer.withData("deaf " + deaf.queue(), String.valueOf(deaf.reason()));
            }
            for (UnheardQueue queue : relay.unheard()) {
                answer.withData("unheard " + queue.topic(), queue.told());
            }
            return answer.up()
                    .withData("broker", messages.relay().brokerUp() ? "up" : "down")
                    .withData("messagesWaiting", messages.waiting())
                    .withData("messagesInFlight", messages.inFlight())
                    .withData("messagesParked", messages.parked())
                    .build();
        } catch (EJBException databaseAway) {
            return answer.down().withData("database", "away").build();
        }
    }
}
