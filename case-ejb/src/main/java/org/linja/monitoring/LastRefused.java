package org.linja.monitoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linja.monitoring.rules.Alert;
import org.linja.platform.problem.FieldError;

/**
 * What was last not taken of the alerts of a service.
 *
 * @param alerts how many of one message
 * @param name what the first of them is called; empty if that could not be read
 * @param why what was wrong, each once
 */
public record LastRefused(Instant at, int alerts, String name, List<FieldError> why)
        implements Serializable {
    /** More reasons than a line of a list has room for. */
    private static final int MOST_REASONS = 5;

    private static final String GAP = " ";
    private static final Pattern BLANK = Pattern.compile(GAP);
    private static final Pattern PLACE = Pattern.compile("^alerts\\.[0-9]+\\.");

    private static final FieldError TOO_MANY =
            new FieldError(
                    "alerts", "too-many-alerts", List.of(String.valueOf(AlertMessage.MOST_ALERTS)));

    public LastRefused {
        name = Alert.cut(name, RefusedAlert.NAME_LIMIT);
        why = List.copyOf(why);
    }

    static LastRefused of(AlertMessage.Read read, Instant now) {
        return new LastRefused(
                now,
                read.missing(),
                read.refused().stream().map(RefusedAlert::name).findFirst().orElse(""),
                Stream.concat(
                                read.beyond() > 0 ? Stream.of(TOO_MANY) : Stream.empty(),
                                read.refused().stream().flatMap(one -> one.errors().stream()))
                        .map(LastRefused::withoutPlace)
                        .distinct()
                        .limit(MOST_REASONS)
                        .toList());
    }

    /** A whole message, since the contract lets nothing in now. */
    static LastRefused atTheDoor(AlertMessage.Read read, Instant now) {
        return new LastRefused(
                now,
                read.alerts().size() + read.missing(),
                read.alerts().stream().map(Alert::name).findFirst().orElse(""),
                List.of(new FieldError("contract", "door-closed")));
    }

    /** As {@link #read} reads it: field, key and arguments, a line each. */
    String written() {
        return why.stream()
                .map(
                        one ->
                                one.field()
                                        + GAP
                                        + one.key()
                                        + one.arguments().stream()
                                                .map(GAP::concat)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    static List<FieldError> read(String written) {
        return written.lines()
                .map(line -> BLANK.splitAsStream(line).toList())
                .map(one -> new FieldError(one.get(0), one.get(1), one.subList(2, one.size())))
                .toList();
    }

    /** {@code alerts.3.startsAt} is {@code startsAt} to whoever asks what is wrong. */
    private static FieldError withoutPlace(FieldError error) {
        String field = PLACE.matcher(error.field()).replaceFirst("");
        return new FieldError(field, error.key(), error.arguments());
    }
}
