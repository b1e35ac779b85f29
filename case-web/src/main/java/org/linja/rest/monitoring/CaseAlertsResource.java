package org.linja.rest.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linja.monitoring.ShowSignals;
import org.linja.monitoring.SignalRow;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;

/** Which alerts of its customer's monitoring a case is about. */
@Path("cases/{number}/alerts")
@RequestScoped
@OpenToKeys
@Produces(MediaType.APPLICATION_JSON)
public class CaseAlertsResource {
    @PathParam("number")
    String number = "";

    @Inject ShowSignals showSignals;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list() {
        return Jsons.page(showSignals.of(Given.caseId(number)), CaseAlertsResource::shape, null);
    }

    private static JsonObjectBuilder shape(SignalRow signal) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("fingerprint", signal.fingerprint())
                        .add("name", signal.name())
                        .add("service", signal.service())
                        .add("severity", signal.severity().slug())
                        .add("startsAt", signal.startsAt().toString())
                        .add("lastAt", signal.lastAt().toString())
                        .add("times", signal.times())
                        .add("leftOut", signal.leftOut());
        return Jsons.put(json, "overAt", signal.overAt());
    }
}
