package org.linja.procedures.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.TemplateFault.Kind;

/**
 * Reads a template from its text, which people write, read and sign.
 *
 * <pre>
 * procedure hardware-replacement mandatory
 *   title Hardware replacement | Laitteen vaihto | Замена оборудования
 *
 * step diagnose work
 *   title Name the faulty part | Nimeä viallinen osa | Назвать неисправную деталь
 *   by line-2
 *   field serial serial Serial number | Sarjanumero | Серийный номер
 *   within PT4H
 *   done -> approve
 * </pre>
 *
 * A procedure that is for a critical case only says {@code critical} at the end of its first line.
 * A time that counts from a moment somebody wrote says {@code within PT4H after request ends}. What
 * begins with {@code #} is a remark. Words in three languages stand in one line: English, Finnish,
 * Russian. How a template is built is said in ADR 0058.
 */
public final class TemplateText {
    /** No template is longer, in characters. */
    public static final int LONGEST = 20_000;

    static final int MOST_STEPS = 40;
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_SPAN_DAYS = 366;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final Pattern HEAD =
            Pattern.compile("procedure (\\S+) (mandatory|optional|internal)( critical)?");
    private static final Pattern STEP = Pattern.compile("step (\\S+) (\\S+)");
    private static final Pattern FIELD =
            Pattern.compile("field (\\S+) (optional )?([a-z-]+) (\\S.*)");
    private static final Pattern OUTCOME = Pattern.compile("(\\S+) -> ([^:]+?)(?: : (.+))?");
    private static final Pattern COUNTED = Pattern.compile("(\\S+) after (\\S+) (\\S+)");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern BARS = Pattern.compile("\\|");

    private final List<TemplateFault> faults = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable String code;
    private ProcedureWeight weight = ProcedureWeight.MANDATORY;
    private boolean critical;
    private @Nullable Wording title;
    private int line;

    private TemplateText() {}

    /**
     * What was read.
     *
     * @param template null where it cannot be read
     */
    public record Reading(@Nullable ProcedureTemplate template, List<TemplateFault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads what somebody wrote; what stands there wrongly is named line by line. */
    public static Reading read(String text) {
        return new TemplateText().readAll(text);
    }

    /**
     * Reads what was checked when it was signed.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public static ProcedureTemplate of(String text) {
        Reading reading = read(text);
        ProcedureTemplate template = reading.template();
        if (template == null) {
            throw new IllegalArgumentException("No template: " + reading.faults());
        }
        return template;
    }

    private Reading readAll(String text) {
        if (text.length() > LONGEST) {
            return new Reading(null, List.of(new TemplateFault(0, Kind.TOO_LARGE, "")));
        }
        for (String written : text.lines().toList()) {
            line++;
            String stripped = BLANKS.matcher(written.strip()).replaceAll(" ");
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                read(stripped, text);
            }
        }
        return finish();
    }

    private void read(String written, String text) {
        Matcher head = HEAD.matcher(written);
        Matcher step = STEP.matcher(written);
        if (head.matches() && code == null && text.indexOf('\0') < 0) {
            code = name(head.group(1));
            weight = ProcedureWeight.of(head.group(2));
            critical = head.group(3) != null;
        } else if (step.matches() && code != null) {
            begin(step);
        } else if (drafts.isEmpty()) {
            readHead(written);
        } else {
            readStep(drafts.get(drafts.size() - 1), written);
        }
    }

    private void begin(Matcher step) {
        String name = name(step.group(1));
        boolean taken = drafts.stream().anyMatch(one -> one.code.equals(name));
        if (taken || name.equals(Outcome.END) || name.equals(Outcome.STOP)) {
            fault(Kind.DOUBLE_NAME, name);
        }
        drafts.add(
                new Draft(
                        line,
                        name,
                        word(step.group(2), StepKind::of, Kind.UNKNOWN_KIND, StepKind.WORK)));
    }

    private void readHead(String written) {
        if (code != null && title == null && written.startsWith("title ")) {
            title = wording(after(written));
        } else {
            fault(Kind.UNREADABLE_LINE, start(written));
        }
    }

    private void readStep(Draft step, String written) {
        Matcher field = FIELD.matcher(written);
        Matcher outcome = OUTCOME.matcher(written);
        if (field.matches()) {
            readField(step, field);
        } else if (outcome.matches()) {
            readOutcome(step, outcome);
        } else {
            readProperty(step, written);
        }
    }

    private void readField(Draft step, Matcher field) {
        String name = name(field.group(1));
        if (step.fields.stream().anyMatch(one -> one.name().equals(name))) {
            fault(Kind.DOUBLE_NAME, name);
        }
        step.fields.add(
                new FormField(
                        name,
                        word(field.group(3), FieldType::of, Kind.UNKNOWN_TYPE, FieldType.TEXT),
                        field.group(2) != null,
                        wording(field.group(4))));
    }

    private void readOutcome(Draft step, Matcher outcome) {
        String word = name(outcome.group(1));
        if (step.outcomes.stream().anyMatch(one -> one.word().equals(word))) {
            fault(Kind.DOUBLE_NAME, word);
        }
        String label = outcome.group(3);
        step.outcomes.add(
                new Outcome(word, words(outcome.group(2)), label == null ? null : wording(label)));
    }

    private void readProperty(Draft step, String written) {
        String said = after(written);
        switch (start(written)) {
            case "title" -> step.title = wording(said);
            case "by" ->
                    words(said)
                            .forEach(
                                    role ->
                                            step.roles.add(
                                                    word(
                                                            role,
                                                            StepRole::of,
                                                            Kind.UNKNOWN_ROLE,
                                                            StepRole.LINE_1)));
            case "evidence" ->
                    step.evidence =
                            word(said, EvidenceKind::of, Kind.UNKNOWN_TYPE, EvidenceKind.NONE);
            case "within", "for" -> readTime(step, said);
            case "apart" -> step.apart.addAll(words(said));
            case "shows" -> step.shows.addAll(words(said));
            case "awaits" -> step.awaits.addAll(words(said));
            case "undoes" -> step.undoes = name(said);
            case "document" -> step.document = name(said);
            case "skippable" -> step.skippable = true;
            default -> fault(Kind.UNREADABLE_LINE, start(written));
        }
    }

    private void readTime(Draft step, String said) {
        Matcher counted = COUNTED.matcher(said);
        if (counted.matches()) {
            step.within = span(counted.group(1));
            step.since = new StepMoment(name(counted.group(2)), name(counted.group(3)));
        } else {
            step.within = span(said);
        }
    }

    private Reading finish() {
        String named = code;
        Wording titled = title;
        line = 0;
        if (drafts.isEmpty() || named == null) {
            fault(Kind.NO_STEPS, "");
        }
        if (drafts.size() > MOST_STEPS
                || drafts.stream().anyMatch(one -> one.fields.size() > MOST_FIELDS)) {
            fault(Kind.TOO_LARGE, "");
        }
        if (titled == null) {
            fault(Kind.MISSING_TITLE, "");
        }
        drafts.stream()
                .filter(one -> one.title == null && one.kind != StepKind.JOIN)
                .forEach(
                        one ->
                                faults.add(
                                        new TemplateFault(one.line, Kind.MISSING_TITLE, one.code)));
        if (!faults.isEmpty() || named == null || titled == null) {
            return new Reading(null, faults);
        }
        List<TemplateStep> steps = drafts.stream().map(Draft::step).toList();
        return new Reading(
                new ProcedureTemplate(named, weight, critical, titled, steps), List.of());
    }

    private String name(String written) {
        if (!CODE.matcher(written).matches() || written.length() > LONGEST_CODE) {
            fault(Kind.UNREADABLE_LINE, written);
        }
        return written;
    }

    private <T> T word(String written, Function<String, T> reader, Kind fault, T instead) {
        try {
            return reader.apply(written);
        } catch (IllegalArgumentException unknown) {
            fault(fault, written);
            return instead;
        }
    }

    private @Nullable Duration span(String written) {
        try {
            Duration span = Duration.parse(written);
            if (!span.isNegative() && !span.isZero() && span.toDays() <= LONGEST_SPAN_DAYS) {
                return span;
            }
        } catch (DateTimeException notASpan) {
            // Said below, like one that nobody could wait for.
        }
        fault(Kind.NOT_A_SPAN, written);
        return null;
    }

    private Wording wording(String written) {
        List<String> parts = Arrays.stream(BARS.split(written, -1)).map(String::strip).toList();
        boolean complete =
                parts.size() == 3
                        && parts.stream()
                                .allMatch(
                                        part -> !part.isEmpty() && part.length() <= LONGEST_WORDS);
        if (complete) {
            return new Wording(parts.get(0), parts.get(1), parts.get(2));
        }
        fault(Kind.MISSING_TITLE, start(written));
        return new Wording(written, written, written);
    }

    private void fault(Kind kind, String about) {
        faults.add(
                new TemplateFault(
                        line, kind, about.length() > LONGEST_CODE ? start(about) : about));
    }

    private static List<String> words(String written) {
        return BLANKS.splitAsStream(written.strip()).toList();
    }

    private static String start(String written) {
        int blank = written.indexOf(' ');
        String first = blank < 0 ? written : written.substring(0, blank);
        return first.length() > LONGEST_CODE ? first.substring(0, LONGEST_CODE) : first;
    }

    private static String after(String written) {
        int blank = written.indexOf(' ');
        return blank < 0 ? "" : written.substring(blank + 1);
    }

    /** A step while it is read. */
    private static final class Draft {
        private final int line;
        private final String code;
        private final StepKind kind;
        private final List<StepRole> roles = new ArrayList<>();
        private final List<FormField> fields = new ArrayList<>();
        private final List<String> apart = new ArrayList<>();
        private final List<String> shows = new ArrayList<>();
        private final List<String> awaits = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private EvidenceKind evidence = EvidenceKind.NONE;
        private @Nullable Wording title;
        private @Nullable Duration within;
        private @Nullable StepMoment since;
        private @Nullable String undoes;
        private @Nullable String document;
        private boolean skippable;

        Draft(int line, String code, StepKind kind) {
            this.line = line;
            this.code = code;
            this.kind = kind;
        }

        TemplateStep step() {
            return new TemplateStep(
                    code,
                    kind,
                    Optional.ofNullable(title).orElse(new Wording(code, code, code)),
                    roles,
                    fields,
                    evidence,
                    within,
                    since,
                    apart,
                    shows,
                    awaits,
                    undoes,
                    document,
                    skippable,
                    outcomes);
        }
    }
}
