package org.linja.rest.exports;

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
import org.linja.exports.DataExport;
import org.linja.exports.FetchExport;
import org.linja.platform.security.Role;
import org.linja.rest.kit.SentFile;

/** Hands out the export to which a way was made. */
@Path("own-exports/files/{token}")
@RequestScoped
public class OwnExportFilesResource {
    @Inject FetchExport fetchExport;

    @GET
    @RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
    public Response fetch(@PathParam("token") String token, @Context HttpServletResponse response) {
        DataExport export = fetchExport.open(token);
        SentFile.tell(SentFile.archive(export), response);
        StreamingOutput content = out -> fetchExport.write(export, out);
        return Response.ok(content, SentFile.ZIP).build();
    }
}
