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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linja.platform.security.Role;
import org.linja.procedures.ActivateTemplate;
import org.linja.procedures.ProposeTemplate;
import org.linja.procedures.ShowShipped;
import org.linja.procedures.ShowTemplateProposals;
import org.linja.procedures.ShowTemplates;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Templates of procedures: what is in force, and what one person proposes for another to sign. */
@Path("procedure-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ProcedureTemplatesResource {
    @Inject ShowTemplates showTemplates;
    @Inject ShowShipped showShipped;
    @Inject ShowTemplateProposals showTemplateProposals;
    @Inject ProposeTemplate proposeTemplate;
    @Inject ActivateTemplate activateTemplate;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject list() {
        return Jsons.page(showTemplates.inForce(), ProcedureJson::template, null);
    }

    /** What is shipped of them and was never in force here: nothing, or something to propose. */
    @GET
    @Path("shipped")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject shipped() {
        return Jsons.page(showShipped.anew(), ProcedureJson::shipped, null);
    }

    @GET
    @Path("proposals")
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject proposals() {
        return Jsons.page(showTemplateProposals.newest(), ProcedureJson::proposal, null);
    }

    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response propose(JsonBody body) {
        String definition = body.text("definition");
        int basedOn = (int) Math.min(Integer.MAX_VALUE, body.requiredNumber("basedOn"));
        String reason = body.text("reason");
        body.done();
        return Response.status(Response.Status.CREATED)
                .entity(
                        ProcedureJson.proposal(proposeTemplate.propose(definition, basedOn, reason))
                                .build())
                .build();
    }

    /** Brings it into force, by another person than wrote it. */
    @POST
    @Path("proposals/{proposal}/activate")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response activate(@PathParam("proposal") String proposal) {
        return Response.status(Response.Status.CREATED)
                .entity(
                        ProcedureJson.template(activateTemplate.activate(Given.number(proposal)))
                                .build())
                .build();
    }

    @POST
    @Path("proposals/{proposal}/withdraw")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response withdraw(@PathParam("proposal") String proposal) {
        proposeTemplate.withdraw(Given.number(proposal));
        return Response.noContent().build();
    }
}
