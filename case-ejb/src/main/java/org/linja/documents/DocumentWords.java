package org.linja.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.linja.platform.words.RoomWords;
import org.linja.procedures.StepSheet.Said;

/** Words and moments of documents, in the language and the zone of whom they are for. */
final class DocumentWords {
    private final String language;
    private final ZoneId zone;
    private final Locale locale;
    private final ResourceBundle texts;

    DocumentWords(String language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.locale = RoomWords.formats(language);
        this.texts = RoomWords.of(DocumentWords.class, language);
    }

    String language() {
        return language;
    }

    String say(String key) {
        return texts.getString(key);
    }

    /** Date and minute; in which zone, the document says once. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(say("time.moment"), locale).format(at.atZone(zone));
    }

    String date(Instant at) {
        return DateTimeFormatter.ofPattern(say("time.date"), locale).format(at.atZone(zone));
    }

    /** What somebody wrote into a form, as its reader reads it. */
    String value(Said said) {
        if (said.isMoment() && !said.value().isEmpty()) {
            return moment(OffsetDateTime.parse(said.value()).toInstant());
        }
        return said.isYesNo() && !said.value().isEmpty()
                ? say("answer." + said.value())
                : said.value();
    }
}
