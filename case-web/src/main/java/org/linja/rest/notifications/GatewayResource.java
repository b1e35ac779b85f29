package org.linja.rest.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.notifications.AcceptByCode;
import org.linja.notifications.DeliveryReport;
import org.linja.notifications.NoteReport;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** What the gateway of short messages and calls tells the house; it proves itself by a token. */
@Path("gateway")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GatewayResource {
    /** More would keep whoever asks waiting for seconds. */
    private static final int MOST_REPORTS = 100;

    /** So many cases are held at once, for some hundredths of a second. */
    private static final int HELD_TOGETHER = 20;

    private static final Logger LOG = Logger.getLogger(GatewayResource.class.getName());

    @Inject NoteReport noteReport;
    @Inject AcceptByCode acceptByCode;

    /** Whether what was handed over has arrived; the same report again changes nothing. */
    @POST
    @Path("reports")
    @RolesAllowed(Role.GATEWAY)
    public Response report(JsonBody body) {
        DeliveryReport report = read(body);
        body.done();
        noteReport.note(report);
        return Response.noContent().build();
    }

    /**
     * As {@link #report}, for many, after all could be read; the answer names those whose keys are
     * of nothing that was handed over.
     */
    @POST
    @Path("report-batches")
    @RolesAllowed(Role.GATEWAY)
    public JsonObject reports(JsonBody body) {
        List<DeliveryReport> reports =
                body.objects("reports").stream().map(GatewayResource::read).toList();
        body.done();
        new FieldChecks()
                .check(
                        reports.size() <= MOST_REPORTS,
                        "reports",
                        "too-many-reports",
                        String.valueOf(MOST_REPORTS))
                .orRefuse();
        reports.forEach(DeliveryReport::orRefuse);
        JsonArrayBuilder unknown = Jsons.array();
        for (int from = 0; from < reports.size(); from += HELD_TOGETHER) {
            noteTogether(reports.subList(from, Math.min(from + HELD_TOGETHER, reports.size())))
                    .forEach(unknown::add);
        }
        return Jsons.object().add("unknown", unknown).build();
    }

    /** In one transaction; where one of them cannot be noted, each in its own. */
    private Collection<String> noteTogether(List<DeliveryReport> reports) {
        try {
            return noteReport.noteAll(List.copyOf(reports));
        } catch (EJBException oneFailed) {
            LOG.log(Level.WARNING, "Reports could not be noted together", oneFailed);
            return reports.stream()
                    .filter(report -> !note(report))
                    .map(DeliveryReport::key)
                    .toList();
        }
    }

    private boolean note(DeliveryReport report) {
        try {
            noteReport.note(report);
            return true;
        } catch (Problem problem) {
            if (problem.type() != ProblemType.NOT_FOUND) {
                throw problem;
            }
            return false;
        }
    }

    private static DeliveryReport read(JsonBody body) {
        return new DeliveryReport(
                body.text("key"),
                body.required("state", AttemptReport::of),
                body.optionalText("reason"));
    }

    /** What a person has sent or typed; the answer says what to tell them. */
    @POST
    @Path("messages")
    @RolesAllowed(Role.GATEWAY)
    public JsonObject message(JsonBody body) {
        String from = body.text("from");
        String text = body.lastText("text");
        return Jsons.put(Jsons.object(), "reply", acceptByCode.hear(from, text).orElse(null))
                .build();
    }
}
