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
import org.linja.procedures.ShowApprovals;
import org.linja.procedures.SignForCustomer;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What somebody who signs for a customer is asked to approve. */
@Path("approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
    @Inject ShowApprovals showApprovals;
    @Inject SignForCustomer signForCustomer;

    @GET
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject list() {
        return Jsons.page(showApprovals.awaited(), ProcedureJson::approval, null);
    }

    @GET
    @Path("{approval}")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject show(@PathParam("approval") String approval) {
        return ProcedureJson.approval(showApprovals.one(Given.number(approval))).build();
    }

    /** Says yes to exactly what the digest stands for. */
    @POST
    @Path("{approval}/approve")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject approve(@PathParam("approval") String approval, JsonBody body) {
        long number = Given.number(approval);
        String digest = body.text("digest");
        String text = body.text("text");
        body.done();
        signForCustomer.approve(number, digest, text).done();
        return ProcedureJson.approval(showApprovals.one(number)).build();
    }

    @POST
    @Path("{approval}/refuse")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject refuse(@PathParam("approval") String approval, JsonBody body) {
        long number = Given.number(approval);
        String digest = body.text("digest");
        String text = body.text("text");
        body.done();
        signForCustomer.refuse(number, digest, text).done();
        return ProcedureJson.approval(showApprovals.one(number)).build();
    }

    /** Takes back a yes that nobody has made use of. */
    @POST
    @Path("{approval}/take-back")
    @RolesAllowed(Role.CUSTOMER_SIGNATORY)
    public JsonObject takeBack(@PathParam("approval") String approval, JsonBody body) {
        long number = Given.number(approval);
        String text = body.text("text");
        body.done();
        signForCustomer.takeBack(number, text).done();
        return ProcedureJson.approval(showApprovals.one(number)).build();
    }
}
