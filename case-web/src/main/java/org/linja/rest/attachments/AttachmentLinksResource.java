package org.linja.rest.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linja.attachments.AttachmentLink;
import org.linja.attachments.OfferAttachment;
import org.linja.platform.security.Role;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;

/** Ways to a file, each for whoever asked and for a few minutes. */
@OpenToKeys
@Path("attachments/{key}/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttachmentLinksResource {
    @Inject OfferAttachment offerAttachment;

    @POST
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public Response offer(@PathParam("key") String key, JsonBody body) {
        body.done();
        AttachmentLink link = offerAttachment.offer(key);
        String address = ApiPath.V1 + "/downloads/" + link.token();
        return Response.created(URI.create(address))
                .entity(
                        Jsons.object()
                                .add("address", address)
                                .add("expiresAt", link.expiresAt().toString())
                                .build())
                .build();
    }
}
