package org.linja.rest.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseReceipt;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Severity;
import org.linja.intake.FindAnnouncedCall;
import org.linja.intake.FoundCall;
import org.linja.intake.NewCall;
import org.linja.intake.TakePhoneCall;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.security.Role;
import org.linja.rest.cases.CaseJson;
import org.linja.rest.cases.ClaimBody;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.HouseMetrics;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** The phone desk. */
@Path("calls")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {
    @Inject TakePhoneCall takePhoneCall;
    @Inject FindAnnouncedCall findAnnouncedCall;
    @Inject HouseMetrics metrics;
    @Inject CrashPoints crashPoints;

    @POST
    @RolesAllowed(Role.LINE_1)
    public Response take(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, JsonBody body) {
        String key = Given.key(idempotencyKey);
        NewCall call = call(body);
        CaseReceipt receipt = takePhoneCall.take(call, key, body.fingerprint());
        crashPoints.pass(CrashPoint.CALL_AFTER_COMMIT);
        metrics.callTaken();
        return Response.created(ApiPath.to("/cases/" + receipt.number()))
                .tag(String.valueOf(receipt.version()))
                .entity(CaseJson.receipt(receipt))
                .build();
    }

    /** What a caller wrote at the portal, by the code they say. */
    @POST
    @Path("announced")
    @RolesAllowed(Role.LINE_1)
    public JsonObject find(JsonBody body) {
        String code = body.lastText("code");
        FoundCall found = findAnnouncedCall.find(code);
        JsonObjectBuilder fields = Jsons.object();
        found.fields().forEach(fields::add);
        return Jsons.object()
                .add("announced", found.id().toString())
                .add("houseAnswers", found.answer())
                .add("attemptedAt", found.attemptedAt().toString())
                .add("fields", fields)
                .build();
    }

    private static NewCall call(JsonBody body) {
        JsonBody caller = body.object("caller");
        CaseKind kind = body.word("kind", CaseKind::of);
        NewCall call =
                new NewCall(
                        body.text("customer"),
                        caller.text("name"),
                        caller.text("number"),
                        body.text("subject"),
                        body.text("description"),
                        body.answers("impact"),
                        body.word("severity", Severity::of),
                        kind == null ? CaseKind.FAULT : kind,
                        body.instant("ringAt"),
                        body.instant("answeredAt"),
                        body.text("since"),
                        body.text("tried"),
                        body.word("addToCase", CaseId::parse),
                        ClaimBody.read(body),
                        body.word("announced", UUID::fromString));
        body.done();
        return call;
    }
}
