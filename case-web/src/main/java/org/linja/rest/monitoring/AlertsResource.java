package org.linja.rest.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.linja.monitoring.AlertMessage;
import org.linja.monitoring.TakeAlerts;
import org.linja.monitoring.TakenAlert;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertState;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.UpTo;

/** The webhook of Prometheus Alertmanager, version 4, for a managed service. */
@Path("alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertsResource {
    /**
     * The largest message: 2 MiB, as a hundred alerts with long descriptions are. What is refused
     * for its size Alertmanager never sends again.
     */
    public static final int MOST_BYTES = 2_097_152;

    @Inject TakeAlerts takeAlerts;

    /** Takes a message; whatever else its writer adds to the form is not read. */
    @POST
    @RolesAllowed(Role.MONITOR)
    public JsonObject take(@UpTo(bytes = MOST_BYTES) JsonBody body) {
        String version = body.text("version");
        String groupKey = body.text("groupKey");
        body.required("status", AlertState::of);
        Long truncated = body.number("truncatedAlerts");
        List<Alert> alerts = body.objects("alerts").stream().map(AlertsResource::alert).toList();
        body.ignoreRest();
        body.done();
        return Jsons.page(
                takeAlerts.take(
                        new AlertMessage(
                                version,
                                groupKey,
                                Objects.requireNonNullElse(truncated, 0L),
                                alerts)),
                AlertsResource::shape,
                null);
    }

    private static Alert alert(JsonBody one) {
        return new Alert(
                one.required("status", AlertState::of),
                one.textsByName("labels"),
                one.textsByName("annotations"),
                // The database keeps no finer moments.
                one.requiredInstant("startsAt").truncatedTo(ChronoUnit.MICROS),
                one.text("generatorURL"),
                one.text("fingerprint"));
    }

    private static JsonObjectBuilder shape(TakenAlert taken) {
        return Jsons.put(
                Jsons.object()
                        .add("fingerprint", taken.fingerprint())
                        .add("outcome", taken.outcome().slug()),
                "case",
                taken.about());
    }
}
