package org.linja.contracts.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.contracts.rules.TermsDraft.Conduct;
import org.linja.contracts.rules.TermsDraft.Eyes;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Part;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Quiet;
import org.linja.contracts.rules.TermsDraft.Rule;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.contracts.rules.TermsDraft.Treatment;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;

/** Terms that somebody writes for a customer who speaks Russian; sound until something is said. */
final class ADraft {
    private boolean asksNothing;
    private String calendar = "OFFICE";
    private String ladder = "CRITICAL";
    private List<String> languages = ContractTerms.LANGUAGES;
    private List<Question> questions =
            List.of(
                    new Question(
                            "stopped", Map.of("en", "Stopped?", "fi", "Seis?", "ru", "Стоит?")));
    private final List<Rule> rules = new ArrayList<>();
    private List<Target> targets =
            List.of(new Target("critical", "acknowledge", "", "PT15M", false, false, List.of()));
    private List<Opening> openings = allByPhone();
    private final List<Treatment> treatments = new ArrayList<>();
    private Quiet quiet = Quiet.NONE;
    private final List<Part> components = new ArrayList<>();
    private Conduct conduct = Conduct.USUAL;

    static ADraft sound() {
        return new ADraft();
    }

    static List<Opening> allByPhone() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Opening("phone", severity.slug()))
                .toList();
    }

    ADraft calendar(String code) {
        calendar = code;
        return this;
    }

    ADraft ladder(String code) {
        ladder = code;
        return this;
    }

    ADraft languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    ADraft questions(List<Question> asked) {
        questions = asked;
        return this;
    }

    /** Amends a contract that asks nothing, and asks nothing either. */
    ADraft stillAskingNothing() {
        asksNothing = true;
        return questions(List.of());
    }

    ADraft hardestYes() {
        Map<String, Severity> whenYes = new LinkedHashMap<>();
        questions.forEach(question -> whenYes.put(question.key(), Severity.CRITICAL));
        SeverityTable.ofHardestYes(whenYes)
                .rules()
                .forEach(rule -> rule(rule.when(), rule.severity().slug(), Map.of()));
        return this;
    }

    ADraft rule(Map<String, Boolean> when, String severity, Map<String, String> criterion) {
        rules.add(new Rule(when, severity, criterion));
        return this;
    }

    ADraft targets(List<Target> promised) {
        targets = promised;
        return this;
    }

    ADraft openings(List<Opening> open) {
        openings = open;
        return this;
    }

    ADraft treatment(String channel, String... kinds) {
        treatments.add(new Treatment(channel, List.of(kinds)));
        return this;
    }

    ADraft quiet(String from, String until) {
        quiet = new Quiet(from, until);
        return this;
    }

    ADraft component(String key, Map<String, String> name, String responsibility) {
        components.add(new Part(key, name, responsibility));
        return this;
    }

    ADraft disputes(String arbiter, String settleWithin) {
        conduct = new Conduct("", true, "", arbiter, settleWithin, false);
        return this;
    }

    ADraft windows(String reopenWithin, String contestWithin) {
        conduct = new Conduct(reopenWithin, true, contestWithin, "", "", false);
        return this;
    }

    ADraft secondPair(Eyes eyes) {
        conduct = new Conduct("", true, "PT120H", "", "", false, eyes);
        return this;
    }

    TermsReading read() {
        if (rules.isEmpty()) {
            hardestYes();
        }
        return TermsCheck.read(
                new TermsDraft(
                        calendar,
                        ladder,
                        "+358",
                        languages,
                        questions,
                        rules,
                        targets,
                        openings,
                        treatments,
                        quiet,
                        components,
                        conduct),
                new KnownNames(
                        Set.of("OFFICE"),
                        Set.of("CRITICAL"),
                        "ru",
                        Set.of("kaisa")::contains,
                        asksNothing));
    }

    List<String> faults() {
        return ((Unsound) read())
                .faults().stream().map(fault -> fault.field() + ' ' + fault.key()).toList();
    }

    List<String> faultsIfAny() {
        return read() instanceof Sound ? List.of() : faults();
    }
}
