package org.linja.rest.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.AttachFile;
import org.linja.attachments.AttachmentRow;
import org.linja.attachments.ShowAttachments;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;
import org.linja.rest.kit.SentFile;

/** The files of a case: listed, and added one by one as they are. */
@OpenToKeys
@Path("cases/{number}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {
    @PathParam("number")
    String number = "";

    @Inject ShowAttachments showAttachments;
    @Inject AttachFile attachFile;

    /** In the order in which they came. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of());
        List<AttachmentRow> files = showAttachments.ofCase(Given.caseId(number));
        return Jsons.page(files, AttachmentJson::row, null);
    }

    /** The body is the file; its name stands in the address. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
    public Response add(
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @QueryParam("name") @Nullable String name,
            @QueryParam("internal") @Nullable String internal,
            InputStream content) {
        Given.onlyKnown(uri, Set.of("name", "internal"));
        AttachmentRow kept =
                attachFile.toCase(
                        Given.caseId(number), SentFile.of(name, request, content), yes(internal));
        return Response.status(Response.Status.CREATED)
                .entity(AttachmentJson.row(kept).build())
                .build();
    }

    private static boolean yes(@Nullable String internal) {
        if (internal != null && !Set.of("true", "false").contains(internal)) {
            throw Problem.invalid("internal", "unknown-value");
        }
        return "true".equals(internal);
    }
}
