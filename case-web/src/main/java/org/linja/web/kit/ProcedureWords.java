package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.NameProcedure;
import org.linja.procedures.TemplateVersion;
import org.linja.procedures.rules.FieldType;
import org.linja.procedures.rules.FormField;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.WrittenLine;

/** Names procedures and their steps in the reader's language, as they were called when it began. */
@Named("procedureWords")
@RequestScoped
public class ProcedureWords {
    @Inject NameProcedure nameProcedure;
    @Inject ActiveLocale activeLocale;
    @Inject Words words;
    @Inject ZonedTimes times;

    // A journal names few versions and steps many times.
    private final Map<String, Optional<TemplateVersion>> named = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();

    /** What the journal writes as {@code planned-change/1}; as it is written if it is none. */
    public String version(String written) {
        return said.computeIfAbsent(written, this::sayVersion);
    }

    /** The same and one of its steps; without one, the same. */
    public String step(String written, @Nullable String code) {
        return code == null
                ? version(written)
                : said.computeIfAbsent(written + ' ' + code, key -> sayStep(written, code));
    }

    /**
     * What was written down at a step, its fields named and their values as the reader reads them;
     * any other text as it stands.
     */
    public String written(Map<String, String> data, String text) {
        String procedure = data.get("procedure");
        String code = data.get("step");
        return procedure == null || code == null
                ? text
                : found(procedure)
                        .flatMap(one -> one.template().find(code))
                        .map(step -> lines(step, text))
                        .orElse(text);
    }

    private String lines(TemplateStep step, String text) {
        return WrittenLine.of(step.fields(), text).stream()
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(WrittenLine line) {
        FormField field = line.field();
        return field == null
                ? line.value()
                : field.label().in(activeLocale.getLanguage()) + ": " + value(field, line.value());
    }

    private String value(FormField field, String value) {
        String word = "desk." + value;
        if (field.type() == FieldType.YES_NO && words.knows(word)) {
            return words.say(word);
        }
        return field.type().isMoment()
                ? FieldType.moment(value).map(times::full).orElse(value)
                : value;
    }

    private String sayVersion(String written) {
        return found(written)
                .map(
                        one ->
                                words.say(
                                        "entry.procedure",
                                        one.template().title().in(activeLocale.getLanguage()),
                                        String.valueOf(one.number())))
                .orElse(written);
    }

    private String sayStep(String written, String code) {
        return words.say("entry.procedure-step", sayVersion(written), title(written, code));
    }

    private String title(String written, String code) {
        return found(written)
                .flatMap(one -> one.template().find(code))
                .map(TemplateStep::title)
                .map(title -> title.in(activeLocale.getLanguage()))
                .orElse(code);
    }

    private Optional<TemplateVersion> found(String written) {
        return named.computeIfAbsent(written, nameProcedure::named);
    }
}
