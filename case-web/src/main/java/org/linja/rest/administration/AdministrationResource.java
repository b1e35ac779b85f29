package org.linja.rest.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.linja.administration.AdministrationList;
import org.linja.administration.AdministrationRow;
import org.linja.administration.ShowAdministration;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;

/** Who changed what the house works by. */
@Path("administration-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {
    private static final Set<String> PARAMETERS = Set.of("customer", "after", "limit");

    @Inject ShowAdministration showAdministration;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, PARAMETERS);
        AdministrationList found =
                showAdministration.list(
                        Given.text(uri, "customer"),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(found.items(), AdministrationResource::shape, found.next());
    }

    private static JsonObjectBuilder shape(AdministrationRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", row.id())
                        .add("occurredAt", row.occurredAt().toString())
                        .add("recordedAt", row.recordedAt().toString())
                        .add("actor", row.actor());
        Jsons.put(json, "by", row.by()).add("act", row.act().slug()).add("subject", row.subject());
        Jsons.put(json, "subjectName", row.subjectName());
        Jsons.put(json, "customer", row.customer()).add("erased", row.changes() == null);
        return json.add(
                "changes",
                Jsons.array(
                        row.changes() == null ? Set.<FieldChange>of() : row.changes(),
                        AdministrationResource::change));
    }

    private static JsonObjectBuilder change(FieldChange change) {
        JsonObjectBuilder json = Jsons.object().add("field", change.field());
        return Jsons.put(Jsons.put(json, "before", change.before()), "after", change.after());
    }
}
