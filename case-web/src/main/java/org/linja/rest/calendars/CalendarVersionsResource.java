package org.linja.rest.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarList;
import org.linja.calendars.CalendarRow;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.HolidayChoice;
import org.linja.calendars.NewCalendarVersion;
import org.linja.calendars.PublishCalendar;
import org.linja.calendars.ShowCalendars;
import org.linja.calendars.rules.YearSpan;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.rest.kit.Given;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.JsonBodyReader;
import org.linja.rest.kit.Jsons;
import org.linja.rest.kit.Parts;

/** The calendars that promises are counted on, version by version. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarVersionsResource {
    @Inject ShowCalendars showCalendars;
    @Inject PublishCalendar publishCalendar;

    @GET
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject list(@Context UriInfo uri) {
        Given.onlyKnown(uri, Set.of("after", "limit"));
        CalendarList found =
                showCalendars.list(Given.limit(uri, Given.USUAL_LIMIT), Given.after(uri));
        return Jsons.page(found.items(), CalendarJson::row, found.next());
    }

    /** All versions of one calendar, newest first. */
    @GET
    @Path("{code}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response show(@PathParam("code") String code) {
        List<CalendarRow> versions = showCalendars.versions(Given.code(code));
        return Response.ok(
                        Jsons.object()
                                .add("code", code)
                                .add("versions", Jsons.array(versions, CalendarJson::row))
                                .build())
                .tag(String.valueOf(versions.get(0).version()))
                .build();
    }

    @GET
    @Path("{code}/versions/{number}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response version(@PathParam("code") String code, @PathParam("number") String number) {
        CalendarVersion found = showCalendars.version(Given.code(code), Given.number(number));
        return Response.ok(CalendarJson.version(found).build())
                .tag(String.valueOf(found.row().version()))
                .build();
    }

    @GET
    @Path("{code}/versions/{number}/years/{year}")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject year(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @PathParam("year") String year) {
        return CalendarJson.year(
                        showCalendars.year(
                                Given.code(code), Given.number(number), Given.number(year)))
                .build();
    }

    /** A new version; {@code If-Match} names the newest one, and is absent for a new calendar. */
    @POST
    @Path("{code}/versions")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response publish(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonBody body) {
        return published(code, ifMatch, body, Optional.empty());
    }

    /** The same with an iCalendar file of holidays. */
    @POST
    @Path("{code}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response publishWithFile(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            List<EntityPart> parts)
            throws IOException {
        Parts.onlyKnown(parts, Set.of("version", "file"));
        try (InputStream content = Parts.required(parts, "version").getContent()) {
            return published(
                    code, ifMatch, JsonBodyReader.read(content), Parts.named(parts, "file"));
        }
    }

    private Response published(
            String code, @Nullable String ifMatch, JsonBody body, Optional<EntityPart> file) {
        Long basedOn = ifMatch == null ? null : (Long) Given.version(ifMatch);
        String name = body.text("name").strip();
        String reason = body.text("reason").strip();
        CalendarDraft draft = CalendarJson.read(body.object("cal"));
        HolidayChoice holidays = holidays(body.object("holidaySource"), file);
        boolean followed = Boolean.TRUE.equals(body.yesOrNo("runningCasesFollow"));
        body.done();
        CalendarVersion published =
                publishCalendar.publish(
                        new NewCalendarVersion(
                                Given.code(code),
                                basedOn,
                                name,
                                draft,
                                holidays,
                                reason,
                                followed));
        return Response.created(
                        URI.create("calendars/" + code + "/versions/" + published.row().version()))
                .entity(CalendarJson.version(published).build())
                .tag(String.valueOf(published.row().version()))
                .build();
    }

    private static HolidayChoice holidays(JsonBody source, Optional<EntityPart> file) {
        String kind = source.text("kind");
        return switch (kind) {
            case "", "none" -> new HolidayChoice.None();
            case "kept" -> new HolidayChoice.Kept();
            case "country" ->
                    new HolidayChoice.Country(
                            source.text("country"), source.text("region"), years(source));
            case "file" -> {
                EntityPart part =
                        file.orElseThrow(() -> Problem.invalid("holidaySource.file", "required"));
                yield new HolidayChoice.File(
                        part.getFileName().orElse(""), part.getContent(), years(source));
            }
            default -> throw Problem.invalid("holidaySource.kind", "unknown-value");
        };
    }

    private static YearSpan years(JsonBody source) {
        return new YearSpan(year(source, "firstYear"), year(source, "lastYear"));
    }

    private static int year(JsonBody source, String name) {
        // Whatever does not fit is refused as out of the years that may be asked for.
        return (int) Math.max(0, Math.min(source.requiredNumber(name), Integer.MAX_VALUE));
    }
}
