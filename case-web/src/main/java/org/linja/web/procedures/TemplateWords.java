package org.linja.web.procedures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepMoment;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.Wording;
import org.linja.web.kit.Words;

/** Says the steps of a template in a reader's language; steps name each other by their numbers. */
final class TemplateWords {
    private final Locale language;
    private final ProcedureTemplate template;
    private final @Nullable TemplateChanges changes;
    private final Set<String> wrong;

    private TemplateWords(
            Locale language,
            ProcedureTemplate template,
            @Nullable TemplateChanges changes,
            Set<String> wrong) {
        this.language = language;
        this.template = template;
        this.changes = changes;
        this.wrong = wrong;
    }

    /**
     * Every step, in the order of the text.
     *
     * @param wrong codes of steps that have a fault
     */
    static List<DrawnStep> of(
            Locale language,
            ProcedureTemplate template,
            @Nullable TemplateChanges changes,
            Set<String> wrong) {
        TemplateWords words = new TemplateWords(language, template, changes, wrong);
        return template.steps().stream().map(words::step).toList();
    }

    private DrawnStep step(TemplateStep step) {
        return new DrawnStep(
                template.steps().indexOf(step) + 1,
                step.kind().slug(),
                step.kind() == StepKind.JOIN ? say("step-kind.join") : said(step.title()),
                turn(step),
                terms(step),
                step.outcomes().stream().map(outcome -> way(step, outcome)).toList(),
                step.fields().stream()
                        .map(field -> said(field.label()))
                        .collect(Collectors.joining(", ")),
                Optional.ofNullable(changes)
                        .flatMap(all -> all.of(step.code()))
                        .map(change -> say("template-change." + change.slug()))
                        .orElse(""),
                wrong.contains(step.code()));
    }

    private String turn(TemplateStep step) {
        List<String> parts = new ArrayList<>();
        if (step.kind() != StepKind.JOIN) {
            parts.add(say("step-kind." + step.kind().slug()));
        }
        if (!step.roles().isEmpty()) {
            parts.add(
                    step.roles().stream()
                            .map(role -> say("step-role." + role.slug()))
                            .reduce((one, other) -> say("procedures.drawing.or", one, other))
                            .orElse(""));
        }
        Duration within = step.within();
        if (within != null) {
            boolean waits = step.kind() == StepKind.WAIT;
            parts.add(
                    say(
                            waits ? "procedures.drawing.waits" : "procedures.drawing.within",
                            span(within)));
        }
        if (!step.awaits().isEmpty()) {
            parts.add(say("procedures.drawing.awaits", numbers(step.awaits())));
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Of a field that is not there yet the name is said, as it is written. */
    private String since(StepMoment since) {
        return say(
                "procedures.drawing.since",
                template.find(since.step()).stream()
                        .flatMap(step -> step.fields().stream())
                        .filter(field -> field.name().equals(since.field()))
                        .map(field -> said(field.label()))
                        .findFirst()
                        .orElse(since.field()),
                number(since.step()));
    }

    private List<String> terms(TemplateStep step) {
        List<String> terms = new ArrayList<>();
        if (step.since() != null) {
            terms.add(since(step.since()));
        }
        if (!step.apart().isEmpty()) {
            terms.add(say("procedures.drawing.apart", numbers(step.apart())));
        }
        if (!step.shows().isEmpty()) {
            terms.add(say("procedures.drawing.shows", numbers(step.shows())));
        }
        if (step.undoes() != null) {
            terms.add(say("procedures.drawing.undoes", numbers(List.of(step.undoes()))));
        }
        if (step.evidence() != EvidenceKind.NONE) {
            terms.add(say("procedures.drawing.proof-" + step.evidence().slug()));
        }
        if (step.skippable()) {
            terms.add(say("procedures.drawing.skippable"));
        }
        return terms;
    }

    private String way(TemplateStep step, Outcome outcome) {
        String to = to(outcome);
        Wording label = outcome.label();
        if (label != null) {
            return say("procedures.drawing.way", said(label), to);
        }
        return step.kind().isApproval()
                ? say("procedures.drawing.way", say("step-outcome." + outcome.word()), to)
                : say("procedures.drawing.then", to);
    }

    private String to(Outcome outcome) {
        if (outcome.to().contains(Outcome.STOP)) {
            return say("procedures.drawing.stop");
        }
        String steps = numbers(outcome.to());
        if (steps.isEmpty()) {
            return say("procedures.drawing.end");
        }
        return outcome.to().size() > 1 ? say("procedures.drawing.beside", steps) : steps;
    }

    /** The numbers of steps that are there; what is not there is named as it is written. */
    private String numbers(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.equals(Outcome.END) && !code.equals(Outcome.STOP))
                .map(this::number)
                .reduce((one, other) -> say("procedures.drawing.and", one, other))
                .orElse("");
    }

    private String number(String code) {
        return template.find(code)
                .map(step -> String.valueOf(template.steps().indexOf(step) + 1))
                .orElse(code);
    }

    private String span(Duration span) {
        if (span.toHours() >= 24 && span.toHours() % 24 == 0) {
            return say("procedures.drawing.days", String.valueOf(span.toDays()));
        }
        String hours = String.valueOf(span.toHours());
        if (span.toHours() == 0) {
            return say("kit.time.minutes", String.valueOf(Math.max(1, span.toMinutes())));
        }
        return span.toMinutesPart() == 0
                ? say("kit.time.whole-hours", hours)
                : say("kit.time.hours", hours, String.valueOf(span.toMinutesPart()));
    }

    private String said(Wording wording) {
        return wording.in(language.getLanguage());
    }

    private String say(String key, Object... arguments) {
        return Words.say(language, key, List.of(arguments));
    }
}
