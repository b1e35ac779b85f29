package org.linja.contracts.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.contracts.rules.TermsReading.Sound;
import org.linja.contracts.rules.TermsReading.Unsound;

/** Reads a draft of terms and finds everything that could not be promised, or not be measured. */
public final class TermsCheck {

    /** The clocks there are; those of {@code sla}, which knows how to run them. */
    public static final List<String> CLOCKS =
            List.of(
                    "acknowledge",
                    "useful-response",
                    "next-update",
                    "workaround",
                    "restore",
                    "resolve",
                    "close",
                    "engineer-on-line");

    /** The languages in which a question is read out. */
    public static final List<String> LANGUAGES = List.of("en", "fi", "ru");

    /** More questions would not be asked on the telephone. */
    public static final int MOST_QUESTIONS = 12;

    private static final int LONGEST_QUESTION = 200;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final List<TermsFault> faults = new ArrayList<>();

    private TermsCheck() {}

    /**
     * Reads the draft.
     *
     * @param calendars codes of the calendars that are published
     * @param ladders codes of the ladders that are published
     */
    public static TermsReading read(TermsDraft draft, Set<String> calendars, Set<String> ladders) {
        TermsCheck check = new TermsCheck();
        check.require(calendars.contains(draft.calendar()), "calendar", "unknown-calendar");
        check.require(ladders.contains(draft.ladder()), "ladder", "unknown-ladder");
        List<ImpactQuestion> questions = check.questions(draft.questions());
        Map<Severity, List<ClockTarget>> targets = check.targets(draft.targets());
        Map<Channel, Set<Severity>> channels = check.channels(draft.openings());
        return check.faults.isEmpty()
                ? new Sound(
                        new ContractTerms(
                                draft.calendar(),
                                draft.ladder(),
                                draft.hotline(),
                                questions,
                                targets,
                                channels))
                : new Unsound(check.faults);
    }

    private List<ImpactQuestion> questions(List<Question> drafts) {
        require(!drafts.isEmpty(), "questions", "no-question");
        require(
                drafts.size() <= MOST_QUESTIONS,
                "questions",
                "too-many-questions",
                String.valueOf(MOST_QUESTIONS));
        List<ImpactQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            question(drafts.get(i), "questions." + i + '.', keys).ifPresent(questions::add);
        }
        return questions;
    }

    private Optional<ImpactQuestion> question(Question draft, String at, Set<String> keys) {
        int before = faults.size();
        require(KEY.matcher(draft.key()).matches(), at + "key", "question-key-form");
        require(keys.add(draft.key()), at + "key", "question-twice");
        Optional<Severity> severity = severity(draft.severity(), at + "severity");
        for (String language : LANGUAGES) {
            String text = draft.text().getOrDefault(language, "");
            require(!text.isBlank(), at + "text." + language, "question-without-text");
            require(
                    text.length() <= LONGEST_QUESTION,
                    at + "text." + language,
                    "too-long",
                    String.valueOf(LONGEST_QUESTION));
            require(
                    text.codePoints().noneMatch(Character::isISOControl),
                    at + "text." + language,
                    "control-characters");
        }
        return faults.size() > before
                ? Optional.empty()
                : severity.map(known -> new ImpactQuestion(draft.key(), known, draft.text()));
    }

    private Map<Severity, List<ClockTarget>> targets(List<Target> drafts) {
        Map<Severity, List<ClockTarget>> targets = new EnumMap<>(Severity.class);
        Set<String> seen = new HashSet<>();
        for (Target draft : drafts) {
            String at = "targets." + draft.severity() + '.' + draft.clock();
            Optional<Severity> severity = severity(draft.severity(), at);
            require(CLOCKS.contains(draft.clock()), at, "unknown-clock");
            require(seen.add(at), at, "target-twice");
            require(draft.pausedByQuestion() != null, at, "target-without-pause");
            Optional<Duration> budget = budget(draft.budget(), at);
            List<Duration> warnings = warnings(draft.warnings(), budget.orElse(null), at);
            if (severity.isPresent() && budget.isPresent()) {
                targets.computeIfAbsent(severity.get(), key -> new ArrayList<>())
                        .add(
                                new ClockTarget(
                                        draft.clock(),
                                        null,
                                        budget.get(),
                                        Boolean.TRUE.equals(draft.pausedByQuestion()),
                                        draft.pausedByVendor(),
                                        warnings));
            }
        }
        require(!drafts.isEmpty(), "targets", "no-target");
        return distinct(targets);
    }

    /** Twins were named as faults; without them the terms can be built at all. */
    private static Map<Severity, List<ClockTarget>> distinct(
            Map<Severity, List<ClockTarget>> targets) {
        targets.replaceAll(
                (severity, list) -> {
                    Set<String> clocks = new HashSet<>();
                    return list.stream().filter(target -> clocks.add(target.clock())).toList();
                });
        return targets;
    }

    private Optional<Duration> budget(String text, String at) {
        Duration budget = parsed(text);
        if (budget == null) {
            return fault(at, "budget-form");
        }
        if (budget.isNegative() || budget.isZero()) {
            return fault(at, "budget-not-positive");
        }
        if (budget.compareTo(ClockTarget.LONGEST) >= 0) {
            return fault(at, "budget-too-long");
        }
        return Optional.of(budget);
    }

    private List<Duration> warnings(List<String> texts, @Nullable Duration budget, String at) {
        List<Duration> warnings = new ArrayList<>();
        for (String text : texts) {
            Duration left = parsed(text);
            if (left == null) {
                fault(at, "warning-form");
                return List.of();
            }
            warnings.add(left);
        }
        if (budget == null || ClockTarget.areSound(warnings, budget)) {
            return warnings;
        }
        faults.add(
                TermsFault.of(at, "warnings-unsound", String.valueOf(ClockTarget.MOST_WARNINGS)));
        return List.of();
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            return null;
        }
    }

    private Map<Channel, Set<Severity>> channels(List<Opening> drafts) {
        Map<Channel, Set<Severity>> channels = new EnumMap<>(Channel.class);
        for (Opening draft : drafts) {
            String at = "channels." + draft.channel();
            Optional<Severity> severity = severity(draft.severity(), at);
            Optional<Channel> channel = channel(draft.channel(), at);
            if (severity.isPresent() && channel.isPresent()) {
                channels.computeIfAbsent(channel.get(), key -> EnumSet.noneOf(Severity.class))
                        .add(severity.get());
            }
        }
        for (Severity severity : Severity.values()) {
            boolean open =
                    channels.getOrDefault(Channel.PHONE, Set.of()).contains(severity)
                            || channels.getOrDefault(Channel.PORTAL, Set.of()).contains(severity);
            require(open, "channels.phone", "no-door");
            if (!open) {
                break;
            }
        }
        return channels;
    }

    private Optional<Severity> severity(String slug, String at) {
        try {
            return Optional.of(Severity.of(slug));
        } catch (IllegalArgumentException unknown) {
            return fault(at, "unknown-severity");
        }
    }

    private Optional<Channel> channel(String slug, String at) {
        try {
            return Optional.of(Channel.of(slug));
        } catch (IllegalArgumentException unknown) {
            return fault(at, "unknown-value");
        }
    }

    private void require(boolean holds, String field, String key, String... arguments) {
        if (!holds) {
            faults.add(TermsFault.of(field, key, arguments));
        }
    }

    private <T> Optional<T> fault(String field, String key) {
        faults.add(TermsFault.of(field, key));
        return Optional.empty();
    }
}
