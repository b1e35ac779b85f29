package org.linja.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linja.people.DemandSecondFactor;
import org.linja.people.ShowColleagues;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Whether a customer demands a second factor of all its people. */
@Path("second-factor-demand")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FactorDemandResource {
    @Inject ShowColleagues showColleagues;
    @Inject DemandSecondFactor demandSecondFactor;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public JsonObject show() {
        return Jsons.object().add("demanded", showColleagues.isFactorDemanded()).build();
    }

    /** Said again, it changes nothing. */
    @PUT
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response demand(JsonBody body) {
        Boolean demanded = body.yesOrNo("demanded");
        body.done();
        new FieldChecks().check(demanded != null, "demanded", "required").orRefuse();
        demandSecondFactor.demand(Boolean.TRUE.equals(demanded));
        return Response.noContent().build();
    }
}
