package org.linja.rest.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Role;
import org.linja.procedures.DeviationList;
import org.linja.procedures.NewDeviation;
import org.linja.procedures.ProposeDeviation;
import org.linja.procedures.ShowDeviations;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What is done otherwise for which customer, as the house proposes and keeps it. */
@Path("deviations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviationsResource {
    @Inject ShowDeviations showDeviations;
    @Inject ProposeDeviation proposeDeviation;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("customer", "after", "limit"));
        DeviationList found =
                showDeviations.list(
                        Given.text(uri, "customer"),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), ProcedureJson::deviation, found.next());
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response propose(JsonBody body) {
        String customer = body.text("customer");
        String contract = body.text("contract");
        @Nullable Long replaces = body.number("replaces");
        String clock = body.text("clock");
        String wording = body.text("wording");
        String reason = body.text("reason");
        List<Wish> changes =
                body.objects("changes").stream().map(DeviationsResource::wish).toList();
        NewDeviation wanted =
                new NewDeviation(
                        customer,
                        contract,
                        replaces,
                        clock,
                        body.requiredInstant("from"),
                        body.requiredInstant("until"),
                        wording,
                        reason,
                        changes);
        body.done();
        return Response.status(Response.Status.CREATED)
                .entity(ProcedureJson.deviation(proposeDeviation.propose(wanted)).build())
                .build();
    }

    private static Wish wish(JsonBody change) {
        @Nullable Long seconds = change.number("withinSeconds");
        return new Wish(
                change.text("template"),
                change.text("step"),
                change.required("act", DeviationAct::of),
                seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @GET
    @Path("{deviation}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject show(@PathParam("deviation") String deviation) {
        return ProcedureJson.deviation(showDeviations.one(Given.number(deviation))).build();
    }

    @POST
    @Path("{deviation}/withdraw")
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject withdraw(@PathParam("deviation") String deviation, JsonBody body) {
        long number = Given.number(deviation);
        String text = body.text("text");
        body.done();
        return ProcedureJson.deviation(proposeDeviation.withdraw(number, text)).build();
    }
}
