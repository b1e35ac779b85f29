package org.linja.rest.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.CallList;
import org.linja.escalation.CallRow;
import org.linja.escalation.EscalateToRung;
import org.linja.escalation.ShowCalls;
import org.linja.escalation.rules.CallAlert;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.sla.rules.ClockKind;

/** Whom the ladder of a case called and why, and calling whom somebody chooses. */
@Path("cases/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseCallsResource {
    @PathParam("number")
    String number = "";

    @Inject ShowCalls showCalls;
    @Inject EscalateToRung escalateToRung;

    /** Why was I called, why not; or why another person was, or was not. */
    @GET
    @Path("calls")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject calls(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("person"));
        CallList list = showCalls.of(Given.caseId(number), Given.text(uri, "person"));
        return Jsons.object()
                .add("case", list.number())
                .add("about", list.about())
                .add("items", Jsons.array(list.items(), CaseCallsResource::row))
                .build();
    }

    /** Calls the people of a rung at once; from there the case climbs until it is accepted. */
    @POST
    @Path("escalate")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response escalate(@HeaderParam("If-Match") @Nullable String ifMatch, JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        @Nullable ClockKind clock = body.word("clock", ClockKind::of);
        long rung = body.requiredNumber("rung");
        String text = body.lastText("text");
        long now =
                escalateToRung.escalate(
                        id, version, clock, Math.toIntExact(Math.min(rung, 999)), text);
        return Response.noContent().tag(String.valueOf(now)).build();
    }

    private static JsonObjectBuilder row(CallRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("seq", row.seq())
                        .add("at", row.at().toString())
                        .add("ladder", row.ladder())
                        .add("clock", row.clock())
                        .add("rung", row.rung())
                        .add("turn", row.turn())
                        .add("target", row.target())
                        .add("channels", row.channels())
                        .add("reason", row.reason())
                        .add("why", row.why().slug());
        return Jsons.put(json, "by", row.by())
                .add("called", Jsons.array(row.called(), CaseCallsResource::called))
                .add("held", Jsons.array(row.held(), CaseCallsResource::held));
    }

    private static JsonObjectBuilder called(CallRow.Called one) {
        JsonObjectBuilder json =
                Jsons.put(Jsons.object().add("name", one.name()), "fate", one.fate());
        CallAlert alert = one.alert();
        return alert == null ? json.addNull("alert") : json.add("alert", alert(alert));
    }

    private static JsonObjectBuilder alert(CallAlert alert) {
        return Jsons.object()
                .add("channels", Jsons.texts(alert.channels().stream().map(ChannelKind::slug)))
                .add("because", alert.because())
                .add(
                        "passedOver",
                        Jsons.array(
                                alert.passedOver().entrySet(),
                                way ->
                                        Jsons.object()
                                                .add("channel", way.getKey().slug())
                                                .add("reason", way.getValue())))
                .add(
                        "attempts",
                        Jsons.array(
                                alert.tries(),
                                one ->
                                        Jsons.object()
                                                .add("number", one.number())
                                                .add("channel", one.channel().slug())
                                                .add("fate", one.fate().slug())
                                                .add("failure", one.failure())))
                .add("ended", alert.ended());
    }

    private static JsonObjectBuilder held(CallRow.Held one) {
        return Jsons.object()
                .add("name", one.name())
                .add("cause", one.cause())
                .add("hours", one.hours())
                .add("zone", one.zone())
                .add("until", one.until().toString());
    }
}
