package org.linja.web.contracts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.ContractRow;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.FlatTerms;
import org.linja.platform.problem.Problem;

/** Two versions of one contract, and every clause that either has. */
public record ComparisonSheet(List<ContractRow> versions, ContractRow left, ContractRow right) {
    /** In the order of the annex. */
    private static final List<String> CHAPTERS =
            List.of("component", "question", "rule", "target", "channel", "treats", "other");

    /** A clause as it stands in each of the two; null where it does not. */
    public record Line(String field, @Nullable String left, @Nullable String right) {
        public boolean isSame() {
            return left != null && left.equals(right);
        }
    }

    /** Clauses of one kind. */
    public record Chapter(String name, List<Line> lines) {
        public long differences() {
            return lines.stream().filter(line -> !line.isSame()).count();
        }
    }

    static ComparisonSheet of(List<ContractRow> versions, long left, long right) {
        return new ComparisonSheet(versions, version(versions, left), version(versions, right));
    }

    /** All clauses by chapter; of texts that are the same only those in a language. */
    public List<Chapter> chapters(String language) {
        Map<String, String> before = FlatTerms.of(left.terms());
        Map<String, String> after = FlatTerms.of(right.terms());
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<Line> lines =
                fields.stream()
                        .map(field -> new Line(field, before.get(field), after.get(field)))
                        .filter(line -> !line.isSame() || isFor(language, line.field()))
                        .toList();
        return CHAPTERS.stream()
                .map(name -> new Chapter(name, in(name, lines).toList()))
                .filter(chapter -> !chapter.lines().isEmpty())
                .toList();
    }

    /** How many clauses differ. */
    public long differences() {
        return chapters("").stream().mapToLong(Chapter::differences).sum();
    }

    private static boolean isFor(String language, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        return !ContractTerms.LANGUAGES.contains(last) || last.equals(language);
    }

    private static Stream<Line> in(String chapter, List<Line> lines) {
        return lines.stream().filter(line -> chapterOf(line.field()).equals(chapter));
    }

    private static String chapterOf(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? "other" : field.substring(0, dot);
    }

    private static ContractRow version(List<ContractRow> versions, long number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
