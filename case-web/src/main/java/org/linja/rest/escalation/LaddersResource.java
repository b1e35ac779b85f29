package org.linja.rest.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.LadderList;
import org.linja.escalation.LadderProposalRow;
import org.linja.escalation.LadderRow;
import org.linja.escalation.NewLadderVersion;
import org.linja.escalation.ProposeLadderVersion;
import org.linja.escalation.ShowLadders;
import org.linja.escalation.StartDrill;
import org.linja.escalation.rules.RungDraft;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Who is called when a case runs out of time, version by version. */
@Path("ladders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LaddersResource {
    @Inject ShowLadders showLadders;
    @Inject ProposeLadderVersion proposeLadderVersion;
    @Inject StartDrill startDrill;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        LadderList found = showLadders.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(found.items(), LadderJson::version, found.next());
    }

    @GET
    @Path("{code}/versions/{number}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response show(@PathParam("code") String code, @PathParam("number") String number) {
        LadderRow row = showLadders.version(Given.code(code), Given.number(number));
        return Response.ok(LadderJson.version(row).build())
                .tag(String.valueOf(row.version()))
                .build();
    }

    /**
     * Proposes a version; {@code If-Match} names the newest one, and is absent for a new ladder.
     */
    @POST
    @Path("{code}/proposals")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response propose(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonBody body) {
        Long basedOn = ifMatch == null ? null : (Long) Given.version(ifMatch);
        List<RungDraft> rungs = LadderJson.drafts(body);
        String reason = body.text("reason");
        Long revises = body.number("revises");
        body.done();
        LadderProposalRow row =
                proposeLadderVersion.propose(
                        new NewLadderVersion(Given.code(code), basedOn, rungs, reason), revises);
        return Response.created(URI.create("ladder-proposals/" + row.id()))
                .entity(LadderJson.proposal(row).build())
                .build();
    }

    /** Calls for practice whomever the newest version calls about a case that nobody takes. */
    @POST
    @Path("{code}/drills")
    @RolesAllowed(Role.DUTY_MANAGER)
    public Response drill(@PathParam("code") String code, JsonBody body) {
        Severity severity = body.required("severity", Severity::of);
        String text = body.lastText("text");
        CaseId about = startDrill.start(Given.code(code), severity, text);
        return Response.created(URI.create("cases/" + about))
                .entity(Jsons.object().add("case", about.toString()).build())
                .build();
    }
}
