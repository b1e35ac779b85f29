package org.linja.rest.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.AddManagedService;
import org.linja.monitoring.LastRefused;
import org.linja.monitoring.MadeMonitorToken;
import org.linja.monitoring.MakeMonitorToken;
import org.linja.monitoring.ManagedService;
import org.linja.monitoring.MonitorTokenRow;
import org.linja.monitoring.NewManagedService;
import org.linja.monitoring.RetireManagedService;
import org.linja.monitoring.RevokeMonitorToken;
import org.linja.monitoring.ShowManagedServices;
import org.linja.monitoring.rules.AlertSeverity;
import org.linja.platform.problem.FieldError;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What of a customer is managed, and by which tokens its monitoring comes. */
@Path("customers/{code}/managed-services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ManagedServicesResource {
    @PathParam("code")
    String code = "";

    @Inject ShowManagedServices showManagedServices;
    @Inject AddManagedService addManagedService;
    @Inject RetireManagedService retireManagedService;
    @Inject MakeMonitorToken makeMonitorToken;
    @Inject RevokeMonitorToken revokeMonitorToken;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list() {
        String customer = Given.code(code);
        List<MonitorTokenRow> tokens = showManagedServices.tokensOf(customer);
        return Jsons.page(
                showManagedServices.of(customer), service -> shape(service, tokens), null);
    }

    /** Puts one under management, where a contract opens the door of monitoring. */
    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response add(JsonBody body) {
        Map<Severity, Set<String>> values = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            values.put(severity, body.texts(severity.slug()));
        }
        String label = body.optionalText("label");
        Severity usual = body.word("usual", Severity::of);
        Long most = body.number("mostAnHour");
        NewManagedService wanted =
                new NewManagedService(
                        body.text("name").strip(),
                        body.text("service").strip(),
                        body.optionalText("contract"),
                        new AlertSeverity(
                                Objects.requireNonNullElse(label, NewManagedService.USUAL_LABEL),
                                values,
                                Objects.requireNonNullElse(usual, Severity.MEDIUM)),
                        Objects.requireNonNullElse(most, (long) NewManagedService.USUAL_AN_HOUR));
        body.done();
        long id = addManagedService.add(Given.code(code), wanted);
        return Response.status(Response.Status.CREATED)
                .entity(Jsons.object().add("id", id).build())
                .build();
    }

    /** Takes one out of management; its tokens open nothing more. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response retire(@PathParam("id") String id) {
        retireManagedService.retire(Given.code(code), Given.number(id));
        return Response.noContent().build();
    }

    /** Makes a token; the answer holds its secret, which nobody is ever told again. */
    @POST
    @Path("{id}/tokens")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response makeToken(@PathParam("id") String id, JsonBody body) {
        String name = body.text("name").strip();
        Long days = body.number("days");
        body.done();
        MadeMonitorToken made =
                makeMonitorToken.make(
                        Given.code(code),
                        Given.number(id),
                        name,
                        Objects.requireNonNullElse(days, (long) MakeMonitorToken.USUAL_DAYS));
        return Response.status(Response.Status.CREATED)
                .entity(
                        Jsons.object()
                                .add("id", made.id())
                                .add("expiresAt", made.expiresAt().toString())
                                .add("secret", made.secret())
                                .build())
                .build();
    }

    /** Revokes one, for ever; its next message is nobody's. */
    @DELETE
    @Path("{id}/tokens/{token}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response revokeToken(@PathParam("id") String id, @PathParam("token") String token) {
        revokeMonitorToken.revoke(Given.code(code), Given.number(id), Given.number(token));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder shape(ManagedService service, List<MonitorTokenRow> tokens) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", service.id())
                        .add("name", service.name())
                        .add("service", service.service())
                        .add("label", service.label())
                        .add("usual", service.usual().slug())
                        .add("mostAnHour", service.mostAnHour())
                        .add("addedAt", service.addedAt().toString())
                        .add("opened", service.opened())
                        .add("openedBefore", service.before())
                        .add(
                                "tokens",
                                Jsons.array(
                                        tokens.stream()
                                                .filter(one -> one.serviceId() == service.id())
                                                .toList(),
                                        ManagedServicesResource::shape));
        service.values()
                .forEach(
                        (severity, values) ->
                                json.add(severity.slug(), Jsons.texts(values.stream())));
        json.add("leftOut", service.leftOut());
        Jsons.put(json, "leftOutAt", service.leftOutAt());
        LastRefused refused = service.refused();
        if (refused == null) {
            json.addNull("refused");
        } else {
            json.add("refused", shape(refused));
        }
        return Jsons.put(json, "contract", service.contract());
    }

    private static JsonObjectBuilder shape(LastRefused refused) {
        return Jsons.object()
                .add("at", refused.at().toString())
                .add("alerts", refused.alerts())
                .add("name", refused.name())
                .add("errors", Jsons.array(refused.why(), ManagedServicesResource::shape));
    }

    private static JsonObjectBuilder shape(FieldError error) {
        return Jsons.object().add("field", error.field()).add("key", error.key());
    }

    private static JsonObjectBuilder shape(MonitorTokenRow token) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", token.id())
                        .add("name", token.name())
                        .add("state", token.state().slug())
                        .add("madeBy", token.madeBy())
                        .add("madeAt", token.madeAt().toString())
                        .add("expiresAt", token.expiresAt().toString());
        return Jsons.put(json, "usedAt", token.usedAt());
    }
}
