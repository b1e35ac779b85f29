package org.linja.rest.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import org.linja.documents.CancelDocumentBatch;
import org.linja.documents.DocumentBatch;
import org.linja.documents.DocumentBatchList;
import org.linja.documents.DocumentBatchView;
import org.linja.documents.OrderDocumentBatch;
import org.linja.documents.ShowDocumentBatches;
import org.linja.documents.UnwrittenCase;
import org.linja.documents.rules.BatchOrder;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.security.Role;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** Documents of many cases at once: ordered, followed and stopped. */
@Path("document-batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentBatchesResource {
    @Inject OrderDocumentBatch orderBatch;
    @Inject CancelDocumentBatch cancelBatch;
    @Inject ShowDocumentBatches showBatches;

    @POST
    @RolesAllowed(Role.DUTY_MANAGER)
    public Response order(JsonBody body) {
        DocumentKind kind = body.word("kind", DocumentKind::of);
        String language = body.optionalText("language");
        String customer = body.optionalText("customer");
        Instant from = body.instant("from");
        Instant to = body.instant("to");
        body.done();
        long number = orderBatch.order(new BatchOrder(kind, language, customer, from, to));
        return Response.accepted(Jsons.object().add("number", number).build())
                .location(ApiPath.to("/document-batches/" + number))
                .build();
    }

    @GET
    @RolesAllowed({Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        DocumentBatchList list =
                showBatches.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), DocumentBatchesResource::row, list.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.DUTY_MANAGER, Role.AUDITOR})
    public JsonObject show(@PathParam("number") String number) {
        DocumentBatchView view = showBatches.show(Given.number(number));
        return row(view.batch())
                .add("left", Jsons.array(view.left(), DocumentBatchesResource::left))
                .build();
    }

    /** It stops within a document; what is written stays. */
    @POST
    @Path("{number}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.DUTY_MANAGER)
    public JsonObject cancel(@PathParam("number") String number) {
        cancelBatch.cancel(Given.number(number));
        return show(number);
    }

    private static JsonObjectBuilder row(DocumentBatch batch) {
        JsonObjectBuilder json =
                Jsons.object().add("number", batch.number()).add("kind", batch.kind().slug());
        Jsons.put(json, "language", batch.language());
        Jsons.put(json, "customer", batch.customer())
                .add("from", batch.closedFrom().toString())
                .add("to", batch.closedBefore().toString())
                .add("state", batch.state())
                .add("progress", batch.tally().share())
                .add("casesTotal", batch.tally().total())
                .add("casesWritten", batch.tally().written())
                .add("casesLeft", batch.tally().left());
        Jsons.putPace(json, batch.pace())
                .add("orderedBy", batch.orderedBy())
                .add("orderedAt", batch.orderedAt().toString());
        Jsons.put(json, "finishedAt", batch.finishedAt());
        Jsons.put(json, "cancelledBy", batch.cancelledBy());
        return Jsons.put(json, "reason", batch.reason());
    }

    private static JsonObjectBuilder left(UnwrittenCase one) {
        return Jsons.object().add("case", one.id().toString()).add("reason", one.reason().slug());
    }
}
