package org.linja.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.DocumentFacts;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.StepSheet;
import org.linja.procedures.StepSheet.Part;
import org.linja.procedures.StepSheet.Said;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;

/**
 * What protocols and approvals say: what was written at each step and who stands for it. Remarks
 * between colleagues stay between them.
 */
final class ProcedureStory {
    private ProcedureStory() {}

    /** Tells what had ended before a moment, so that the same is told whenever it is told again. */
    static DocumentFacts tell(
            ProcedureSheet procedure, Instant until, TakenBack takenBack, DocumentWords words) {
        List<StepSheet> ended =
                procedure.steps().stream()
                        .filter(step -> step.endedAt() != null && step.endedAt().isBefore(until))
                        .filter(step -> step.by() != null || step.isLeftOut())
                        .filter(step -> step.step().kind() != StepKind.DOCUMENT)
                        .toList();
        return DocumentFacts.of(
                        Map.of(
                                "procedure",
                                procedure.title().in(words.language()),
                                "version",
                                procedure.template() + "/" + procedure.version(),
                                "started",
                                words.moment(procedure.startedAt()),
                                "starter",
                                procedure.startedBy()))
                .with("steps", ended.stream().map(step -> step(step, takenBack, words)).toList())
                .with(
                        "approvals",
                        ended.stream()
                                .filter(step -> step.step().kind().isApproval())
                                .map(step -> step(step, takenBack, words))
                                .toList());
    }

    /** Whether anybody has said yes or no in it. */
    static boolean isDecided(ProcedureSheet procedure) {
        return procedure.steps().stream()
                .anyMatch(step -> step.step().kind().isApproval() && step.by() != null);
    }

    private static DocumentFacts step(StepSheet step, TakenBack takenBack, DocumentWords words) {
        boolean approval = step.step().kind().isApproval();
        return DocumentFacts.of(
                        Map.of(
                                "title",
                                step.step().title().in(words.language()),
                                "at",
                                words.moment(Objects.requireNonNull(step.endedAt())),
                                "by",
                                Objects.requireNonNullElse(step.by(), words.say("by-house")),
                                "outcome",
                                takenBack.holds(step)
                                        ? words.say("outcome." + step.state().slug())
                                        : outcome(step, words),
                                "digest",
                                approval ? Objects.requireNonNullElse(step.digest(), "") : ""))
                .with("said", said(step.said(), proof(step), words))
                .with("parts", step.subject().stream().map(part -> part(part, words)).toList());
    }

    private static DocumentFacts part(Part part, DocumentWords words) {
        List<String> proof =
                part.proof().isEmpty()
                        ? List.of()
                        : List.of(part.evidence(), part.proof(), part.sha256());
        List<DocumentFacts> said = said(part.said(), proof, words);
        Long deviation = part.deviation();
        if (deviation != null) {
            said.add(line(words.say("outcome.skipped"), "D-" + deviation));
        }
        return DocumentFacts.of(Map.of("part", part.title().in(words.language())))
                .with("said", said);
    }

    private static List<String> proof(StepSheet step) {
        return switch (step.evidence()) {
            case "file" -> List.of("file", step.fileName(), step.fileSha256());
            case "reference" -> List.of("reference", step.proof(), "");
            default -> List.of();
        };
    }

    private static List<DocumentFacts> said(
            List<Said> said, List<String> proof, DocumentWords words) {
        List<DocumentFacts> told = new ArrayList<>();
        said.forEach(one -> told.add(line(one.label().in(words.language()), words.value(one))));
        if (!proof.isEmpty()) {
            told.add(line(words.say("evidence." + proof.get(0)), proof.get(1)));
            if (!proof.get(2).isEmpty()) {
                told.add(line("SHA-256", proof.get(2)));
            }
        }
        return told;
    }

    private static DocumentFacts line(String label, String value) {
        return DocumentFacts.of(Map.of("label", label, "value", value));
    }

    private static String outcome(StepSheet step, DocumentWords words) {
        @Nullable String outcome = step.outcome();
        if (step.step().kind() == StepKind.CHOICE && outcome != null) {
            return step.step()
                    .outcome(outcome)
                    .map(way -> way.label() == null ? "" : way.label().in(words.language()))
                    .orElse("");
        }
        StepSheet.Agreed signed = step.deviation();
        if (step.isLeftOut() && signed != null) {
            return words.say("outcome.skipped") + ", D-" + signed.number();
        }
        // Left out with a reason, which stays between colleagues.
        if (step.state() == StepState.SKIPPED) {
            return words.say("outcome.skipped");
        }
        return step.step().kind().isApproval() && outcome != null
                ? words.say("outcome." + outcome)
                : "";
    }
}
