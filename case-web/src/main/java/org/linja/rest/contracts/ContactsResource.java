package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ChangeContacts;
import org.linja.contracts.ContactFields;
import org.linja.contracts.ContactRow;
import org.linja.contracts.ShowContacts;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** The people who may call for a customer. */
@Path("customers/{code}/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {
    @PathParam("code")
    String code = "";

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowContacts showContacts;
    @Inject ChangeContacts changeContacts;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list() {
        return Jsons.page(showContacts.of(Given.code(code)), ContractJson::contact, null);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response add(JsonBody body) {
        return told(Response.Status.CREATED, changeContacts.add(Given.code(code), fields(body)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("id") String id, JsonBody body) {
        long version = Given.version(ifMatch);
        ContactFields fields = fields(body);
        return told(
                Response.Status.OK,
                changeContacts.edit(Given.code(code), Given.number(id), version, fields));
    }

    /** Takes the contact off the list. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response remove(@PathParam("id") String id) {
        changeContacts.remove(Given.code(code), Given.number(id), Given.version(ifMatch));
        return Response.noContent().build();
    }

    private static ContactFields fields(JsonBody body) {
        ContactFields fields =
                new ContactFields(
                        body.text("name").strip(),
                        body.text("number").strip(),
                        body.text("email").strip());
        body.done();
        return fields;
    }

    private static Response told(Response.Status status, ContactRow contact) {
        return Response.status(status)
                .entity(ContractJson.contact(contact).build())
                .tag(String.valueOf(contact.version()))
                .build();
    }
}
