package org.linja.rest.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.platform.security.Role;
import org.linja.reports.DeskMeasure;
import org.linja.reports.FetchDeskCsv;
import org.linja.reports.ShowDeskMeasure;
import org.linja.reports.ShowLeftOut;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** How a desk worked, and what it left out: asked by the auditor and the duty manager. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    private static final Set<String> SCOPE = Set.of("customer", "from", "to");

    @Inject ShowDeskMeasure showDeskMeasure;
    @Inject FetchDeskCsv fetchDeskCsv;
    @Inject ShowLeftOut showLeftOut;

    @GET
    @Path("desk")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
    public JsonObject desk(@Context UriInfo uri) {
        Given.onlyKnown(uri, SCOPE);
        return shape(
                        showDeskMeasure.measure(
                                Given.text(uri, "customer"),
                                Given.moment(uri, "from"),
                                Given.moment(uri, "to")))
                .build();
    }

    @GET
    @Path("desk.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
    public Response deskCsv(@Context UriInfo uri) {
        Given.onlyKnown(uri, SCOPE);
        String csv =
                fetchDeskCsv.fetch(
                        Given.text(uri, "customer"),
                        Given.moment(uri, "from"),
                        Given.moment(uri, "to"));
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"linja-desk.csv\"")
                .build();
    }

    /** Every step of a procedure that was not done, and why. */
    @GET
    @Path("left-out")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
    public JsonObject leftOut(@Context UriInfo uri) {
        Given.onlyKnown(uri, SCOPE);
        return LeftOutJson.list(
                showLeftOut.show(
                        Given.text(uri, "customer"),
                        Given.moment(uri, "from"),
                        Given.moment(uri, "to")));
    }

    @GET
    @Path("left-out.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER})
    public Response leftOutCsv(@Context UriInfo uri) {
        Given.onlyKnown(uri, SCOPE);
        String csv =
                showLeftOut.csv(
                        Given.text(uri, "customer"),
                        Given.moment(uri, "from"),
                        Given.moment(uri, "to"));
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"linja-left-out.csv\"")
                .build();
    }

    private static JsonObjectBuilder shape(DeskMeasure measure) {
        return Jsons.object()
                .add("customer", measure.customer())
                .add("zone", measure.zone())
                .add("from", measure.from().toString())
                .add("to", measure.until().toString())
                .add("cases", measure.cases())
                .add("closed", measure.closed())
                .add("firstLine", measure.firstLine())
                .add("lineFlow", flow(measure.lineFlow()))
                .add("groupFlow", flow(measure.groupFlow()))
                .add("lines", Jsons.array(measure.lines(), ReportsResource::holder))
                .add("groups", Jsons.array(measure.groups(), ReportsResource::holder))
                .add(
                        "states",
                        Jsons.array(
                                measure.states(),
                                state ->
                                        Jsons.object()
                                                .add("line", state.line())
                                                .add("state", state.state())
                                                .add("cases", state.cases())
                                                .add("seconds", state.seconds())))
                .add(
                        "arrivals",
                        Jsons.array(
                                measure.arrivals(),
                                hour ->
                                        Jsons.object()
                                                .add("weekday", hour.weekday())
                                                .add("hour", hour.hour())
                                                .add("cases", hour.cases())));
    }

    private static JsonObjectBuilder flow(DeskMeasure.Flow flow) {
        return Jsons.object()
                .add("held", flow.held())
                .add("stayed", flow.stayed())
                .add("handOvers", flow.handOvers())
                .add("bounces", flow.bounces())
                .add("bouncedCases", flow.bouncedCases());
    }

    private static JsonObjectBuilder holder(DeskMeasure.Holder holder) {
        return Jsons.object()
                .add("key", holder.key())
                .add("line", holder.line())
                .add("cases", holder.cases())
                .add("first", holder.first())
                .add("stayed", holder.stayed())
                .add("received", holder.received())
                .add("handedOn", holder.handedOn())
                .add("bounced", holder.bounced())
                .add("heldSeconds", holder.heldSeconds());
    }
}
