package org.linja.rest.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linja.documents.ShowCaseDocuments;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.OpenToKeys;

/** By which keys the house's documents are checked. */
@OpenToKeys
@Path("document-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentKeysResource {
    @Inject ShowCaseDocuments showDocuments;

    /** In PEM, that of today first. */
    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
    public JsonObject list() {
        return Jsons.page(
                showDocuments.publicKeys(),
                pem -> Jsons.object().add("algorithm", "Ed25519").add("pem", pem),
                null);
    }
}
