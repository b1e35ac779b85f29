package org.linja.rest.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.reports.DeliveredKind;
import org.linja.reports.DeliveredOpinions;
import org.linja.reports.FetchDelivered;
import org.linja.reports.ShowDelivered;
import org.linja.rest.kit.Attachment;
import org.linja.rest.kit.CallerLanguage;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** What a contract promises beside what was delivered: the house's people and the customer's. */
@Path("contracts/{code}/delivered")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveredResource {
    @Inject ShowDelivered showDelivered;
    @Inject FetchDelivered fetchDelivered;
    @Inject CurrentActor actor;

    /** The sealed opinions that the contract can be held against. */
    @GET
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
    public JsonObject opinions(@PathParam("code") String code, @Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        DeliveredOpinions found =
                showDelivered.opinions(
                        Given.code(code), Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(found.items(), DeliveredJson::opinion, found.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
    public JsonObject show(@PathParam("code") String code, @PathParam("number") String number) {
        return DeliveredJson.whole(showDelivered.show(Given.code(code), Given.number(number)))
                .build();
    }

    @GET
    @Path("{number}/report.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
    public Response csv(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return document(code, number, DeliveredKind.CSV, uri, request);
    }

    @GET
    @Path("{number}/report.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.AUDITOR, Role.DUTY_MANAGER, Role.ADMINISTRATOR, Role.CUSTOMER})
    public Response pdf(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return document(code, number, DeliveredKind.PDF, uri, request);
    }

    private Response document(
            String code,
            String number,
            DeliveredKind kind,
            UriInfo uri,
            HttpServletRequest request) {
        return Attachment.of(
                fetchDelivered.fetch(
                        Given.code(code),
                        Given.number(number),
                        kind,
                        CallerLanguage.named(uri, request, actor.person())),
                request);
    }
}
