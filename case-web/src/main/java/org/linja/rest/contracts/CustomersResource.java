package org.linja.rest.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ChangeCustomer;
import org.linja.contracts.CreateCustomer;
import org.linja.contracts.Customer;
import org.linja.contracts.CustomerFields;
import org.linja.contracts.CustomerList;
import org.linja.contracts.ShowCustomers;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Customers, as an administrator keeps them. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private static final Set<String> PARAMETERS = Set.of("q", "after", "limit");

    @HeaderParam("If-Match")
    @Nullable String ifMatch;

    @Inject ShowCustomers showCustomers;
    @Inject CreateCustomer createCustomer;
    @Inject ChangeCustomer changeCustomer;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        String text = Given.text(uri, "q");
        CustomerList found =
                showCustomers.list(
                        text == null ? "" : text,
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), ContractJson::customer, found.next());
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response create(JsonBody body) {
        String code = body.text("code");
        CustomerFields fields = fields(body);
        Customer created = createCustomer.create(code, fields);
        return Response.created(URI.create("customers/" + created.code()))
                .entity(ContractJson.customer(created).build())
                .tag(String.valueOf(created.version()))
                .build();
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response show(@PathParam("code") String code) {
        return shown(Given.code(code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("code") String code, JsonBody body) {
        long version = Given.version(ifMatch);
        changeCustomer.edit(Given.code(code), version, fields(body));
        return shown(code);
    }

    /** No new case can be opened for it; its running cases go on. */
    @POST
    @Path("{code}/disable")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response disable(@PathParam("code") String code, JsonBody body) {
        body.done();
        changeCustomer.disable(Given.code(code), Given.version(ifMatch));
        return shown(code);
    }

    @POST
    @Path("{code}/enable")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response enable(@PathParam("code") String code, JsonBody body) {
        body.done();
        changeCustomer.enable(Given.code(code), Given.version(ifMatch));
        return shown(code);
    }

    private static CustomerFields fields(JsonBody body) {
        CustomerFields fields =
                new CustomerFields(
                        body.text("name").strip(),
                        body.text("zone"),
                        body.text("language"),
                        Objects.requireNonNullElse(body.optionalText("accountOwner"), ""));
        body.done();
        return fields;
    }

    private Response shown(String code) {
        Customer customer = showCustomers.one(code);
        return Response.ok(ContractJson.customer(customer).build())
                .tag(String.valueOf(customer.version()))
                .build();
    }
}
