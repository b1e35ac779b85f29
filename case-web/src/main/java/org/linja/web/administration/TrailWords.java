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
    private static final Pattern BY_CODE = Pattern.compile("(?:customer|contract|calendar):");

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
        if (field.startsWith("channel.") || field.matches("question\\.[^.]+")) {
            return Arrays.stream(value.split(" ", -1))
                    .map(severity -> words.say("severity." + severity))
                    .collect(Collectors.joining(", "));
        }
        if (field.equals("roles")) {
            return Arrays.stream(value.split(" ", -1))
                    .map(role -> words.say("role." + role))
                    .collect(Collectors.joining(", "));
        }
        if (field.equals("language")) {
            return words.say("desk.language." + value);
        }
        return field.equals("from") || field.equals("until") ? moment(value) : value;
    }

    /** {@code PT1H pausable warns-PT10M}: a time, and what else is promised. */
    private String promise(String value) {
        return BLANK.splitAsStream(value).map(this::promised).collect(Collectors.joining(", "));
    }

    private String promised(String part) {
        if (part.startsWith("P")) {
            return times.span(Duration.parse(part));
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
