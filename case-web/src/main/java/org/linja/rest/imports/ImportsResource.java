package org.linja.rest.imports;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.imports.ImportFile;
import org.linja.imports.ImportList;
import org.linja.imports.ImportRow;
import org.linja.imports.ImportView;
import org.linja.imports.ReasonCount;
import org.linja.imports.RejectedRow;
import org.linja.imports.RejectionList;
import org.linja.imports.RequestImport;
import org.linja.imports.ShowImport;
import org.linja.imports.ShowImports;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.rest.kit.ApiPath;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.Parts;

/** Logs of foreign desks: handed in, followed, and read for what could not be taken. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final Set<String> PARTS = Set.of("file", "kind", "customer");
    private static final int LONGEST_WORD = 200;

    @Inject RequestImport requestImport;
    @Inject ShowImport showImport;
    @Inject ShowImports showImports;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response request(List<EntityPart> parts) throws IOException {
        Parts.onlyKnown(parts, PARTS);
        EntityPart file = Parts.required(parts, "file");
        try (InputStream content = file.getContent()) {
            long number =
                    requestImport.request(
                            new ImportFile(
                                    word(parts, "kind"),
                                    word(parts, "customer"),
                                    file.getFileName().orElse("log"),
                                    content));
            return Response.accepted(Jsons.object().add("number", number).build())
                    .location(ApiPath.to("/imports/" + number))
                    .build();
        }
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        ImportList list = showImports.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(list.items(), ImportsResource::shape, list.next());
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject show(@PathParam("number") String number) {
        ImportView view = showImport.show(Given.number(number));
        return shape(view.run())
                .add("rejected", Jsons.array(view.rejected(), ImportsResource::shape))
                .build();
    }

    /** The rows that could not be taken, in the order of the file. */
    @GET
    @Path("{number}/rejections")
    @RolesAllowed(Role.ADMINISTRATOR)
    public JsonObject rejections(@PathParam("number") String number, @Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        RejectionList list =
                showImport.rejections(
                        Given.number(number),
                        Given.limit(uri, Given.USUAL_LIMIT),
                        Given.after(uri));
        return Jsons.page(list.items(), ImportsResource::shape, list.next());
    }

    private static @Nullable String word(List<EntityPart> parts, String name) throws IOException {
        Optional<EntityPart> part = Parts.named(parts, name);
        if (part.isEmpty()) {
            return null;
        }
        try (InputStream content = part.get().getContent()) {
            String word =
                    new String(content.readNBytes(LONGEST_WORD + 1), StandardCharsets.UTF_8)
                            .strip();
            if (word.length() > LONGEST_WORD
                    || word.codePoints().anyMatch(Character::isISOControl)) {
                throw Problem.invalid(name, "unknown-value");
            }
            return word;
        }
    }

    private static JsonObjectBuilder shape(ImportRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.number())
                        .add("state", row.state())
                        .add("progress", row.progress())
                        .add("kind", row.kind())
                        .add("customer", row.customer())
                        .add("file", row.fileName())
                        .add("fileSha256", row.fileSha256())
                        .add("requestedBy", row.requestedBy())
                        .add("requestedAt", row.requestedAt().toString());
        Jsons.put(json, "startedAt", row.startedAt());
        Jsons.put(json, "finishedAt", row.finishedAt());
        json.add("rows", row.rows())
                .add("read", row.read())
                .add("taken", row.taken())
                .add("unchanged", row.unchanged())
                .add("rejectedRows", row.rejected())
                .add(
                        "cases",
                        Jsons.object()
                                .add("taken", row.cases().taken())
                                .add("unchanged", row.cases().unchanged())
                                .add("rejected", row.cases().rejected()));
        Jsons.put(json, "reason", row.reason());
        return Jsons.putPace(json, row.pace());
    }

    private static JsonObjectBuilder shape(ReasonCount count) {
        return Jsons.object().add("reason", count.reason()).add("count", count.count());
    }

    private static JsonObjectBuilder shape(RejectedRow row) {
        return Jsons.object()
                .add("line", row.line())
                .add("reference", row.reference())
                .add("reason", row.reason());
    }
}
