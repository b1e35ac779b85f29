package org.linja.rest.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.EndVendorWait;
import org.linja.cases.JoinLine;
import org.linja.cases.LendCase;
import org.linja.cases.MergeCase;
import org.linja.cases.NoteCustomersAnswer;
import org.linja.cases.RestoreService;
import org.linja.cases.ShowCase;
import org.linja.cases.SplitCase;
import org.linja.cases.TakeCaseBack;
import org.linja.cases.WaitForVendor;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ContactWay;
import org.linja.platform.security.Role;
import org.linja.portal.ContestPause;
import org.linja.portal.ContestResponse;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.OpenToKeys;

/** What turns the course of a case and with it its clocks: who has it, what it waits for. */
@OpenToKeys
@Path("cases/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseCourseResource {
    @PathParam("number")
    String number = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCase cases;
    @Inject NoteCustomersAnswer noteCustomersAnswer;
    @Inject WaitForVendor waitForVendor;
    @Inject EndVendorWait endVendorWait;
    @Inject LendCase lendCase;
    @Inject TakeCaseBack takeCaseBack;
    @Inject JoinLine joinLine;
    @Inject RestoreService restoreService;
    @Inject MergeCase mergeCase;
    @Inject SplitCase splitCase;
    @Inject ContestPause contestPause;
    @Inject ContestResponse contestResponse;

    /** What the customer answered by phone, mail or chat. */
    @POST
    @Path("customer-answers")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response noteAnswer(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        ContactWay by = body.required("by", ContactWay::of);
        Instant arrivedAt = body.instant("arrivedAt");
        noteCustomersAnswer.note(id, version, by, body.lastText("text"), arrivedAt);
        return shown(id);
    }

    @POST
    @Path("vendor-wait")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response waitForVendor(JsonBody body) {
        CaseId id = Given.caseId(number);
        waitForVendor.begin(id, Given.version(ifMatch), body.lastText("text"));
        return shown(id);
    }

    @POST
    @Path("vendor-wait/end")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response endVendorWait(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        endVendorWait.end(id, version);
        return shown(id);
    }

    /** Lends the case to a neighbouring unit. */
    @POST
    @Path("loan")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response lend(JsonBody body) {
        CaseId id = Given.caseId(number);
        lendCase.lend(id, Given.version(ifMatch), body.lastText("text"));
        return shown(id);
    }

    @POST
    @Path("loan/end")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response takeBack(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        takeCaseBack.take(id, version);
        return shown(id);
    }

    /** An engineer speaks with the customer now. */
    @POST
    @Path("engineer-on-line")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response join(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        body.done();
        joinLine.join(id, version);
        return shown(id);
    }

    /** The service runs again, whether or not the matter is solved. */
    @POST
    @Path("restore")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response restore(JsonBody body) {
        CaseId id = Given.caseId(number);
        restoreService.restore(id, Given.version(ifMatch), body.lastText("text"));
        return shown(id);
    }

    /** Ends the case as the same matter as an older one. */
    @POST
    @Path("merge")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response merge(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        CaseId into = body.required("into", CaseId::parse);
        mergeCase.merge(id, version, into, body.lastText("text"));
        return shown(id);
    }

    /** Takes a second matter out of the case; answers with the new one. */
    @POST
    @Path("split")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
    public Response split(JsonBody body, @Context UriInfo uri) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        String subject = body.text("subject");
        CaseId part = splitCase.split(id, version, subject, body.lastText("text"));
        return CaseJson.answer(cases.withClocks(part))
                .status(Response.Status.CREATED)
                .location(uri.getBaseUriBuilder().path("cases").path(part.toString()).build())
                .build();
    }

    /** The customer says that the house was not waiting for them. */
    @POST
    @Path("contested-pauses")
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response contestPause(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        long question = body.requiredNumber("contested");
        contestPause.contest(id, version, question, body.lastText("text"));
        return shown(id);
    }

    /** The customer says that an answer was of no use. */
    @POST
    @Path("contested-responses")
    @RolesAllowed(Role.CUSTOMER_MEMBER)
    public Response contestResponse(JsonBody body) {
        CaseId id = Given.caseId(number);
        long version = Given.version(ifMatch);
        long answer = body.requiredNumber("contested");
        contestResponse.contest(id, version, answer, body.lastText("text"));
        return shown(id);
    }

    private Response shown(CaseId id) {
        return CaseJson.answer(cases.withClocks(id)).build();
    }
}
