package org.linja.rest.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.linja.attachments.FetchAttachment;
import org.linja.attachments.FetchedFile;
import org.linja.platform.security.Role;
import org.linja.rest.kit.OpenToKeys;
import org.linja.rest.kit.SentFile;

/** Hands out the file to which a way was made. */
@OpenToKeys
@Path("downloads/{token}")
@RequestScoped
public class DownloadsResource {
    @Inject FetchAttachment fetchAttachment;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public Response fetch(@PathParam("token") String token, @Context HttpServletResponse response) {
        FetchedFile file = fetchAttachment.open(token);
        SentFile.tell(file, response);
        StreamingOutput content = out -> SentFile.copy(file, out);
        return Response.ok(content, file.mediaType()).build();
    }
}
