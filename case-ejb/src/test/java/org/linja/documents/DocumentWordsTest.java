package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.journal.rules.EntryKind;
import org.linja.procedures.StepSheet.Said;
import org.linja.procedures.rules.FieldType;
import org.linja.procedures.rules.Wording;

/** Documents speak the language and the zone of whom they are for. */
class DocumentWordsTest {
    private static final Wording LABEL = new Wording("When", "Milloin", "Когда");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void every_kind_of_entry_has_a_word(String language) {
        DocumentWords words = new DocumentWords(language, ZoneId.of("Europe/Helsinki"));
        assertThat(EntryKind.values())
                .allSatisfy(kind -> assertThat(words.say("entry." + kind.slug())).isNotBlank());
        assertThat(bundle(language).keySet()).isEqualTo(bundle("en").keySet());
    }

    @Test
    void moments_stand_in_the_zone_and_answers_in_the_words_of_the_reader() {
        DocumentWords finnish = new DocumentWords("fi", ZoneId.of("Europe/Helsinki"));
        DocumentWords russian = new DocumentWords("ru", ZoneId.of("Asia/Almaty"));
        Instant thursday = Instant.parse("2026-11-26T22:30:00Z");
        assertThat(finnish.date(thursday)).isEqualTo("27. marraskuuta 2026");
        assertThat(russian.date(thursday)).isEqualTo("27 ноября 2026");
        assertThat(finnish.moment(thursday)).isEqualTo("27.11.2026 klo 0.30");
        assertThat(finnish.value(said(FieldType.PAST_MOMENT, "2026-11-26T22:30:00Z")))
                .isEqualTo("27.11.2026 klo 0.30");
        assertThat(russian.value(said(FieldType.YES_NO, "yes"))).isEqualTo("Да");
        assertThat(russian.value(said(FieldType.TEXT, "yes"))).isEqualTo("yes");
    }

    private static Said said(FieldType type, String value) {
        return new Said("at", LABEL, type, value);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "org.linja.documents.documents",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
