package org.linja.procedures.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** In which line of a template's text a fault stands that was found in what the text means. */
final class TemplateLines {
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Set<String> NAMING =
            Set.of("apart", "shows", "awaits", "undoes", "within", "for");

    private final List<Line> lines = new ArrayList<>();

    /**
     * A line that says something.
     *
     * @param step whose line it is; empty above the first
     */
    private record Line(int number, String step, List<String> words) {
        boolean says(String word) {
            return words.get(0).equals(word);
        }

        boolean names(String other) {
            boolean naming =
                    NAMING.contains(words.get(0))
                            || (words.size() > 1 && words.get(1).equals("->"));
            return naming && words.subList(1, words.size()).contains(other);
        }
    }

    private TemplateLines(String text) {
        String step = "";
        int number = 0;
        for (String written : text.lines().toList()) {
            number++;
            List<String> words = Arrays.asList(BLANKS.split(written.strip()));
            boolean empty = words.get(0).isEmpty() || words.get(0).startsWith("#");
            if (!empty) {
                step = words.get(0).equals("step") && words.size() > 1 ? words.get(1) : step;
                lines.add(new Line(number, step, words));
            }
        }
    }

    /** The same faults, each with its line; 0 stays where no line is to blame. */
    static List<TemplateFault> placed(String text, List<TemplateFault> faults) {
        TemplateLines lines = new TemplateLines(text);
        return faults.stream().map(lines::placed).toList();
    }

    private TemplateFault placed(TemplateFault fault) {
        if (fault.line() > 0 || fault.about().isEmpty()) {
            return fault;
        }
        String about = fault.about();
        int line =
                fault.kind() == TemplateFault.Kind.UNKNOWN_STEP
                        ? first(one -> one.names(about))
                        : ofStep(fault.kind(), about);
        return new TemplateFault(line, fault.kind(), about);
    }

    /** The line that the fault is about, or else the head of its step. */
    private int ofStep(TemplateFault.Kind kind, String step) {
        String word =
                switch (kind) {
                    case NOBODYS_TURN, ROLE_OF_ANOTHER_KIND, HELD_BY_NOBODY -> "by";
                    case SAME_PERSON_TWICE -> "apart";
                    case UNDOES_NOTHING -> "undoes";
                    case NOT_TO_BE_SKIPPED -> "skippable";
                    case NOT_A_MOMENT -> "within";
                    default -> "step";
                };
        int line =
                first(
                        one ->
                                one.step().equals(step)
                                        && (one.says(word)
                                                || (word.equals("within") && one.says("for"))));
        return line > 0 ? line : first(one -> one.step().equals(step) && one.says("step"));
    }

    private int first(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).mapToInt(Line::number).findFirst().orElse(0);
    }
}
