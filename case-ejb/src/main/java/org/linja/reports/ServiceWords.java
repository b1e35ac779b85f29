package org.linja.reports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.calendars.CalendarDraft;
import org.linja.calendars.CalendarVersion;
import org.linja.calendars.rules.HoursInShort;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;

/** Says what terms name by a code: the hours of a calendar, and whom a ladder calls. */
final class ServiceWords {
    private static final Pattern COLON = Pattern.compile(":");

    private final ReportWords words;

    ServiceWords(ReportWords words) {
        this.words = words;
    }

    /** When the calendar of a code is open; the code where it is not among them. */
    String hours(List<CalendarVersion> calendars, String code) {
        return calendars.stream()
                .filter(one -> one.row().code().equals(code))
                .findFirst()
                .map(one -> hours(one.definition().written()))
                .orElse(code);
    }

    private String hours(CalendarDraft written) {
        return HoursInShort.of(
                words.locale(),
                ZoneId.of(written.zone()),
                written.hoursByDay(),
                words.say("hours.always"),
                hours -> words.say("hours.every-day", hours));
    }

    /** Whom the ladder of a code calls, and when; the code where it is not among them. */
    String ladder(List<EscalationLadder> ladders, String code) {
        return ladders.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(this::ladder)
                .orElse(code);
    }

    /** Clocks of a severity that are climbed alike stand together. */
    private String ladder(EscalationLadder ladder) {
        record Alike(Severity severity, List<Rung> rungs) {}
        Map<Alike, List<String>> clocks = new LinkedHashMap<>();
        for (LadderPath path : ladder.paths()) {
            clocks.computeIfAbsent(
                            new Alike(path.severity(), path.rungs()), alike -> new ArrayList<>())
                    .add(words.word("clock", path.clock().slug()));
        }
        return clocks.entrySet().stream()
                .map(
                        one ->
                                words.say(
                                        "promise.ladder",
                                        words.word("severity", one.getKey().severity().slug()),
                                        String.join(", ", one.getValue()),
                                        rungs(one.getKey().rungs())))
                .collect(Collectors.joining(" "));
    }

    private String rungs(List<Rung> rungs) {
        return rungs.stream().map(this::rung).collect(Collectors.joining(", "));
    }

    private String rung(Rung rung) {
        String whom = target(rung.target());
        String called =
                rung.times() == 1
                        ? whom
                        : words.say("promise.ladder.again", whom, rung.times(), span(rung.every()));
        if (rung.number() > 1) {
            return words.say("promise.ladder.later", called, span(rung.after()));
        }
        return rung.after().isZero()
                ? words.say("promise.ladder.at-deadline", called)
                : words.say("promise.ladder.after-deadline", called, span(rung.after()));
    }

    /** A person of the house is not named to a customer. */
    private String target(Target target) {
        if (target instanceof Target.NamedPerson) {
            return words.say("promise.ladder.person");
        }
        String[] written = COLON.split(target.written(), 2);
        return words.say("promise.ladder." + written[0], words.word("line", written[1]));
    }

    private String span(Duration span) {
        return words.span(span.toSeconds());
    }
}
