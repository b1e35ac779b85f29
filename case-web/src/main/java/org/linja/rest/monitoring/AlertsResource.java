package org.linja.rest.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linja.monitoring.AlertMessage;
import org.linja.monitoring.RefusedAlert;
import org.linja.monitoring.TakeAlerts;
import org.linja.monitoring.TakenAlert;
import org.linja.monitoring.TakenMessage;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertState;
import org.linja.platform.problem.FieldError;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.JsonBody.Piece;
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

    private static final String ALERTS = "alerts";

    @Inject TakeAlerts takeAlerts;

    /**
     * Takes a message; whatever else its writer adds to the form is not read. What of its alerts
     * cannot be taken is named in the answer; only where that is all of them is it a refusal.
     */
    @POST
    @RolesAllowed(Role.MONITOR)
    public JsonObject take(@UpTo(bytes = MOST_BYTES) JsonBody body) {
        String version = body.text("version");
        String groupKey = body.text("groupKey");
        body.required("status", AlertState::of);
        Long truncated = body.number("truncatedAlerts");
        int beyond = Math.max(0, body.length(ALERTS) - AlertMessage.MOST_ALERTS);
        List<Piece<Alert>> pieces =
                body.each(ALERTS, AlertMessage.MOST_ALERTS, AlertsResource::alert);
        body.ignoreRest();
        body.done();
        TakenMessage taken =
                takeAlerts
                        .take(
                                new AlertMessage(
                                        version,
                                        groupKey,
                                        Objects.requireNonNullElse(truncated, 0L),
                                        read(pieces),
                                        unread(pieces),
                                        beyond))
                        .orRefuse();
        return Jsons.object()
                .add("items", Jsons.array(taken.taken(), AlertsResource::shape))
                .add("refused", Jsons.array(taken.refused(), AlertsResource::shape))
                .add("beyond", taken.beyond())
                .addNull("next")
                .build();
    }

    private static Map<Integer, Alert> read(List<Piece<Alert>> pieces) {
        Map<Integer, Alert> alerts = new TreeMap<>();
        for (Piece<Alert> piece : pieces) {
            Alert alert = piece.value();
            if (alert != null) {
                alerts.put(piece.at(), alert);
            }
        }
        return alerts;
    }

    private static List<RefusedAlert> unread(List<Piece<Alert>> pieces) {
        return pieces.stream()
                .filter(piece -> piece.value() == null)
                .map(piece -> new RefusedAlert(piece.at(), name(piece.seen()), piece.errors()))
                .toList();
    }

    /** What it is called, as far as that can be read. */
    private static String name(JsonObject seen) {
        return seen.get("labels") instanceof JsonObject labels
                        && labels.get(Alert.NAME) instanceof JsonString name
                ? Alert.line(name.getString())
                : "";
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

    private static JsonObjectBuilder shape(RefusedAlert refused) {
        return Jsons.object()
                .add("at", refused.at())
                .add("name", refused.name())
                .add("errors", Jsons.array(refused.errors(), AlertsResource::shape));
    }

    private static JsonObjectBuilder shape(FieldError error) {
        return Jsons.object().add("field", error.field()).add("key", error.key());
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
