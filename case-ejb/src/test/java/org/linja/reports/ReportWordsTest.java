package org.linja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.VerdictKind;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClauseSubject;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.Severity;
import org.linja.reports.rules.ServiceMeasure;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

class ReportWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fi", "ru"})
    void every_language_has_the_keys_and_places_of_the_english_one(String language)
            throws IOException {
        Properties english = texts("en");
        Properties other = texts(language);
        assertThat(new TreeSet<>(other.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void every_word_of_the_domain_has_a_text(String language) {
        ReportWords words = new ReportWords(Locale.forLanguageTag(language));
        for (Severity severity : Severity.values()) {
            assertThat(words.word("severity", severity.slug())).isNotBlank();
        }
        for (ClockKind clock : ClockKind.values()) {
            assertThat(words.word("clock", clock.slug())).isNotBlank();
        }
        for (SupportLine line : SupportLine.values()) {
            assertThat(words.word("line", line.slug())).isNotBlank();
        }
        for (VerdictKind verdict : VerdictKind.values()) {
            assertThat(words.word("verdict", verdict.slug())).isNotBlank();
        }
        for (ClauseSubject subject : ClauseSubject.values()) {
            assertThat(words.word("subject", subject.slug())).isNotBlank();
        }
        for (ServiceMeasure measure : ServiceMeasure.values()) {
            assertThat(words.word("measure", measure.slug())).isNotBlank();
        }
        for (Channel channel : Channel.values()) {
            assertThat(words.word("channel", channel.slug())).isNotBlank();
        }
        for (CaseKind kind : CaseKind.values()) {
            assertThat(words.word("kind", kind.slug())).isNotBlank();
        }
        for (Responsibility whose : Responsibility.values()) {
            assertThat(words.word("promise.responsibility", whose.slug())).isNotBlank();
        }
        for (String tag : ContractTerms.LANGUAGES) {
            assertThat(words.word("language", tag)).isNotBlank();
        }
        for (UnjudgedReason reason : UnjudgedReason.values()) {
            assertThat(words.word("unjudged", reason.slug())).isNotBlank();
        }
        assertThat(words.word("line", "")).isEqualTo(words.say("line.none"));
    }

    @Test
    void a_span_is_told_in_hours_and_minutes_however_long() {
        ReportWords words = new ReportWords(Locale.ENGLISH);
        assertThat(words.span(552_240L)).isEqualTo("153:24");
        assertThat(words.span(59L)).isEqualTo("0:00");
        assertThat(words.span(null)).isEqualTo("–");
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ReportWords.class.getResourceAsStream(
                                        "reports_" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
