package org.linja.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationRow;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.FlatCalendar;
import org.linja.web.calendars.CalendarWords;
import org.linja.web.kit.Words;
import org.linja.web.kit.ZonedTimes;

/** Tells a changed field and its values in the reader's words. */
@Named
@RequestScoped
public class TrailWords {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String WARNS = "warns-";
    private static final String ON = "on-";
    private static final Pattern ONE_SEVERITY = Pattern.compile("question\\.[^.]+|rule\\.[^.]*");
    private static final Pattern ONE_COMPONENT = Pattern.compile("component\\.[^.]+");
    private static final Set<String> SPANS =
            Set.of("reopen-within", "contest-within", "settle-within", "second-pair-within");
    private static final Set<String> MOMENTS =
            Set.of("from", "until", "ends-at", "duty-from", "duty-until");
    private static final Set<String> YES_OR_NO =
            Set.of("may-merge", "running-cases-follow", "only-way", "second-pair-named");
    private static final Pattern BY_CODE =
            Pattern.compile("(?:customer|contract|calendar|message|deviation|case):");

    @Inject Words words;
    @Inject ZonedTimes times;
    @Inject CalendarWords calendarWords;

    /**
     * What was changed: customers, contracts and calendars by their code, people and contacts by
     * their name. Who is gone goes by what the entry itself says, or by a number.
     */
    public String subject(AdministrationRow entry) {
        if (entry.subjectName() != null) {
            return entry.subjectName();
        }
        String code = entry.subject().substring(entry.subject().indexOf(':') + 1);
        if (BY_CODE.matcher(entry.subject()).lookingAt()) {
            return code;
        }
        return Optional.ofNullable(entry.changes())
                .flatMap(TrailWords::named)
                .orElseGet(() -> words.say("administration.numbered", code));
    }

    private static Optional<String> named(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("name"))
                .flatMap(change -> Stream.of(change.after(), change.before()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The name of a field; of a promise its severity and clock. */
    public String field(String field) {
        List<String> parts = Arrays.asList(field.split("\\.", -1));
        return switch (parts.get(0)) {
            case "target" ->
                    words.say("severity." + parts.get(1))
                            + ", "
                            + words.say("clock." + parts.get(2));
            case "channel" -> words.say("channel." + parts.get(1));
            case "question" ->
                    words.say(
                            "administration.field.question",
                            String.join(" ", parts.subList(1, parts.size())));
            case "rule" ->
                    words.say(
                            "administration.field.rule",
                            String.join(" ", parts.subList(1, parts.size())));
            case "component" ->
                    words.say(
                            "administration.field.component",
                            String.join(" ", parts.subList(1, parts.size())));
            case "legal-words" ->
                    words.say(
                            "administration.field.legal-words",
                            words.say("desk.language." + parts.get(1)));
            case "treats" ->
                    words.say("administration.field.treats", words.say("channel." + parts.get(1)));
            case "week" -> words.say("day." + parts.get(1));
            case "holiday", "yearly", "override", "break" ->
                    words.say("administration.field." + parts.get(0), parts.get(1));
            default -> words.say("administration.field." + field);
        };
    }

    /** A value of it; a sign for none where there is none. */
    public String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return words.say("desk.conflict.empty");
        }
        if (field.startsWith("target.")) {
            return promise(value);
        }
        if (field.startsWith("holiday.") && !value.equals(FlatCalendar.CLOSED)) {
            return calendarWords.holiday(value);
        }
        if (value.equals(FlatCalendar.CLOSED)) {
            return words.say("calendars.closed");
        }
        if (field.equals("source")) {
            return words.say("calendars.source." + value);
        }
        if (field.startsWith("channel.") || ONE_SEVERITY.matcher(field).matches()) {
            return each(value, "severity.");
        }
        if (field.equals("roles")) {
            return each(value, "role.");
        }
        if (field.startsWith("treats.")) {
            return each(value, "kind.");
        }
        if (field.equals("second-pair")) {
            return each(value, "answer-class.");
        }
        if (field.equals("languages")) {
            return each(value, "desk.language.");
        }
        if (ONE_COMPONENT.matcher(field).matches()) {
            return words.say("responsibility." + value);
        }
        if (SPANS.contains(field)) {
            return times.span(Duration.parse(value));
        }
        if (YES_OR_NO.contains(field)) {
            return words.say(Boolean.parseBoolean(value) ? "desk.yes" : "desk.no");
        }
        if (field.equals("letters")) {
            return words.say("mail-kind." + value);
        }
        if (field.equals("scope")) {
            return words.say("key-scope." + value);
        }
        if (field.equals("line")) {
            return words.say("line." + value);
        }
        if (field.equals("right")) {
            return words.say("right." + value);
        }
        if (field.equals("language")) {
            return words.say("desk.language." + value);
        }
        return MOMENTS.contains(field) ? moment(value) : value;
    }

    private String each(String value, String prefix) {
        return BLANK.splitAsStream(value)
                .map(one -> words.say(prefix + one))
                .collect(Collectors.joining(", "));
    }

    /** {@code PT1H pausable warns-PT10M}: a time, and what else is promised. */
    private String promise(String value) {
        return BLANK.splitAsStream(value).map(this::promised).collect(Collectors.joining(", "));
    }

    private String promised(String part) {
        if (part.startsWith("P")) {
            return times.span(Duration.parse(part));
        }
        if (part.startsWith(ON)) {
            return words.say("administration.promise.on", part.substring(ON.length()));
        }
        return part.startsWith(WARNS)
                ? words.say(
                        "administration.promise.warns",
                        times.span(Duration.parse(part.substring(WARNS.length()))))
                : words.say("administration.promise." + part);
    }

    private String moment(String value) {
        try {
            return times.full(Instant.parse(value));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }
}
