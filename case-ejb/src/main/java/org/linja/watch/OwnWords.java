package org.linja.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.platform.words.RoomWords;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;

/** What the house writes in cases about itself: in its own language, with times in its own zone. */
public final class OwnWords {
    private final ResourceBundle words;
    private final DateTimeFormatter moments;
    private final ZoneId zone;

    OwnWords(String language, ZoneId zone) {
        this.words = words(language);
        this.moments =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(RoomWords.formats(language))
                        .withZone(zone);
        this.zone = zone;
    }

    /** What a case says that it is about. */
    public record Matter(String subject, String description) {}

    Matter hole(RosterHole hole) {
        String line = words.getString("line." + hole.line().slug());
        String reasons =
                hole.reasons().stream()
                        .map(reason -> words.getString("reason." + reason.slug()))
                        .collect(Collectors.joining(" "));
        return new Matter(
                words.getString("hole.subject").formatted(line, moment(hole.from())),
                words.getString("hole.description")
                                .formatted(line, moment(hole.from()), end(hole.until()))
                        + "\n\n"
                        + reasons
                        + "\n\n"
                        + words.getString("hole.ends"));
    }

    /** What is written when a hole has other edges than before. */
    String moved(SupportLine line, Instant from, @Nullable Instant until) {
        return words.getString("hole.description")
                .formatted(words.getString("line." + line.slug()), moment(from), end(until));
    }

    Matter missedRound(Instant dueAt, @Nullable Instant last) {
        String before =
                last == null
                        ? words.getString("round.never")
                        : words.getString("round.last").formatted(moment(last));
        return new Matter(
                words.getString("round.subject").formatted(moment(dueAt)),
                words.getString("round.description").formatted(moment(dueAt))
                        + "\n\n"
                        + before
                        + "\n\n"
                        + words.getString("round.ends"));
    }

    /**
     * About rungs that would call nobody.
     *
     * @param target as ladders write it
     * @param rungs where it stands, a line each
     */
    public Matter nobodyBehind(String target, List<String> rungs) {
        return new Matter(
                words.getString("target.subject").formatted(target),
                words.getString("target.description").formatted(target)
                        + "\n"
                        + String.join("\n", rungs)
                        + "\n\n"
                        + words.getString("target.ends"));
    }

    /** About accounts that share an address; whose they are stands on a page, and in no case. */
    Matter oneAddress(int accounts) {
        return new Matter(
                words.getString("address.subject").formatted(accounts),
                words.getString("address.description").formatted(accounts)
                        + "\n\n"
                        + words.getString("address.ends"));
    }

    /** About a ladder that is climbed for practice. */
    public Matter drill(String ladder, int version, Severity severity) {
        String severely = words.getString("severity." + severity.slug());
        return new Matter(
                words.getString("drill.subject").formatted(ladder, severely),
                words.getString("drill.description").formatted(ladder, version, severely)
                        + "\n\n"
                        + words.getString("drill.ends"));
    }

    String houseName() {
        return words.getString("house.name");
    }

    private String end(@Nullable Instant until) {
        return until == null ? words.getString("hole.open") : moment(until);
    }

    private String moment(Instant at) {
        return moments.format(at) + " (" + zone.getId() + ")";
    }

    static ResourceBundle words(String language) {
        return RoomWords.of(OwnWords.class, language);
    }
}
