package org.linja.rest.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.linja.calendars.rules.Pause;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.calendars.rules.WallClock;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.rest.kit.CallerLanguage;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;
import org.linja.rota.ShowHandOvers;
import org.linja.rota.rules.Rotation;
import org.linja.rota.rules.RotationUnit;
import org.linja.sla.CalculateTime;
import org.linja.sla.TimeAnswer;
import org.linja.sla.rules.TimeSegment;
import org.linja.web.kit.TimeStory;

/** Calendars, tried out. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarsResource {
    private static final long LONGEST_TURN = 1_000;

    @Context HttpServletRequest request;
    @Inject CurrentActor actor;
    @Inject CalculateTime calculateTime;
    @Inject ShowHandOvers showHandOvers;

    /** Answers one question about any calendar; touches no data. */
    @POST
    @Path("calculate")
    @RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    public JsonObject calculate(JsonBody body) {
        String kind = body.required("kind", text -> text);
        TimeQuestion question = TimeQuestion.of(body);
        JsonObjectBuilder answer = Jsons.object();
        switch (kind) {
            case "due" -> due(question, answer);
            case "elapsed" -> elapsed(question, answer);
            case "back" -> answer.add("result", question.told(back(question)));
            case "is_open" -> answer.add("result", isOpen(question));
            case "roll" -> answer.add("result", question.told(roll(question)));
            case "add_days" -> answer.add("result", question.told(addDays(question)));
            case "clock" -> answer.add("result", question.told(clock(question)));
            case "handoffs" -> answer.add("result", handOvers(question));
            default -> throw Problem.invalid("kind", "unknown-value");
        }
        return answer.build();
    }

    private void due(TimeQuestion question, JsonObjectBuilder answer) {
        Instant start = question.moment("start");
        Duration target = question.target();
        List<Pause> pauses = question.pauses();
        TriedCalendar calendar = question.done().tried();
        TimeAnswer due = calculateTime.due(calendar, start, target, pauses);
        answer.add("result", question.told(due.end()));
        explain(question, due, true, answer);
    }

    private void elapsed(TimeQuestion question, JsonObjectBuilder answer) {
        Instant start = question.moment("start");
        Instant end = question.moment("end");
        List<Pause> pauses = question.pauses();
        TriedCalendar calendar = question.done().tried();
        TimeAnswer elapsed = calculateTime.elapsed(calendar, start, end, pauses);
        answer.add("result", elapsed.counted().toSeconds());
        explain(question, elapsed, false, answer);
    }

    private Instant back(TimeQuestion question) {
        Instant end = question.moment("start");
        Duration target = question.target();
        return calculateTime.back(question.done().calendar(), end, target);
    }

    private boolean isOpen(TimeQuestion question) {
        Instant at = question.moment("start");
        return calculateTime.isOpen(question.done().calendar(), at);
    }

    private Instant roll(TimeQuestion question) {
        Instant start = question.moment("start");
        return calculateTime.roll(question.done().calendar(), start);
    }

    private Instant addDays(TimeQuestion question) {
        Instant start = question.moment("start");
        long days = question.number("days");
        boolean toClose = question.flag("end_of_day");
        return calculateTime.addDays(question.done().calendar(), start, days, toClose);
    }

    private static Instant clock(TimeQuestion question) {
        LocalDateTime wallTime = question.wallTime("start");
        WallClock.Policy policy = question.policy();
        return WallClock.instantOf(wallTime, question.done().calendar().zone(), policy);
    }

    private JsonArrayBuilder handOvers(TimeQuestion question) {
        LocalDateTime start = question.wallTime("start");
        RotationUnit unit = question.word("unit", RotationUnit::of);
        long length = question.number("length");
        Instant first = question.moment("first");
        Instant last = question.moment("last");
        if (length < 1 || length > LONGEST_TURN) {
            throw Problem.invalid("length", "out-of-range", "1", String.valueOf(LONGEST_TURN));
        }
        Rotation rotation =
                new Rotation(start, unit, (int) length, question.done().calendar().zone());
        JsonArrayBuilder times = Jsons.array();
        showHandOvers
                .between(rotation, first, last)
                .forEach(handOver -> times.add(question.told(handOver)));
        return times;
    }

    private void explain(
            TimeQuestion question, TimeAnswer time, boolean due, JsonObjectBuilder answer) {
        answer.add("partition", Jsons.array(time.partition(), segment -> shape(question, segment)))
                .add(
                        "explanation",
                        TimeStory.of(
                                CallerLanguage.of(request, actor.person()),
                                question.calendar().zone(),
                                time,
                                due));
    }

    private static JsonObjectBuilder shape(TimeQuestion question, TimeSegment segment) {
        return Jsons.object()
                .add("from", question.told(segment.from()))
                .add("to", question.told(segment.to()))
                .add("kind", segment.kind().slug())
                .add("seconds", segment.length().toSeconds());
    }
}
