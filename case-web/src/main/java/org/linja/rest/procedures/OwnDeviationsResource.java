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
import org.linja.platform.security.Role;
import org.linja.procedures.ShowOurDeviations;
import org.linja.procedures.SignDeviation;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What is done otherwise for the caller's own firm; whoever signs for it signs here. */
@Path("own-deviations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnDeviationsResource {
    @Inject ShowOurDeviations showOurDeviations;
    @Inject SignDeviation signDeviation;

    @GET
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject list() {
        return Jsons.page(showOurDeviations.all(), ProcedureJson::deviation, null);
    }

    @GET
    @Path("{deviation}")
    @RolesAllowed(Role.CUSTOMER)
    public JsonObject show(@PathParam("deviation") String deviation) {
        return ProcedureJson.deviation(showOurDeviations.one(Given.number(deviation))).build();
    }

    /** Signs exactly what the digest stands for. */
    @POST
    @Path("{deviation}/sign")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject sign(@PathParam("deviation") String deviation, JsonBody body) {
        long number = Given.number(deviation);
        String digest = body.text("digest");
        body.done();
        return ProcedureJson.deviation(signDeviation.sign(number, digest)).build();
    }

    @POST
    @Path("{deviation}/refuse")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject refuse(@PathParam("deviation") String deviation, JsonBody body) {
        long number = Given.number(deviation);
        String digest = body.text("digest");
        String text = body.text("text");
        body.done();
        return ProcedureJson.deviation(signDeviation.refuse(number, digest, text)).build();
    }

    /** Ends one that was signed. */
    @POST
    @Path("{deviation}/withdraw")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject withdraw(@PathParam("deviation") String deviation, JsonBody body) {
        long number = Given.number(deviation);
        String text = body.text("text");
        body.done();
        return ProcedureJson.deviation(signDeviation.withdraw(number, text)).build();
    }
}
