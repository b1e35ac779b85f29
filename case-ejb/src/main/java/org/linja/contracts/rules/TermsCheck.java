package org.linja.contracts.rules;

import java.time.LocalTime;
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
import org.linja.contracts.rules.TermsDraft.Part;
import org.linja.contracts.rules.TermsDraft.Quiet;
import org.linja.contracts.rules.TermsDraft.Treatment;
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

    /** More questions would not be asked on the telephone. */
    public static final int MOST_QUESTIONS = 12;

    /** A table that nobody reads decides nothing; twelve questions of their own need thirteen. */
    public static final int MOST_RULES = 24;

    public static final int MOST_COMPONENTS = 24;

    /** The kinds of case there are; those of {@code cases}. */
    public static final List<String> KINDS = List.of("how-to", "fault");

    private static final int LONGEST_NAME = 120;
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final TermsFaults faults = new TermsFaults();

    private TermsCheck() {}

    /**
     * Reads the draft.
     *
     * @param known what the terms may name
     */
    public static TermsReading read(TermsDraft draft, KnownNames known) {
        return new TermsCheck().reading(draft, known);
    }

    private TermsReading reading(TermsDraft draft, KnownNames known) {
        TargetsCheck promises = new TargetsCheck(faults, known.calendars());
        promises.calendar(draft.calendar(), "calendar", "no-calendar");
        faults.require(known.ladders().contains(draft.ladder()), "ladder", "unknown-ladder");
        List<String> languages = languages(draft.languages(), known.customersLanguage());
        DraftTexts texts = new DraftTexts(languages, faults);
        SeveritiesCheck severities = new SeveritiesCheck(faults, texts);
        List<ImpactQuestion> questions =
                severities.questions(draft.questions(), known.asksNothing());
        SeverityTable table = severities.table(draft);
        Map<Severity, List<ClockTarget>> targets = promises.targets(draft);
        ChannelPolicy channels =
                new ChannelPolicy(channels(draft.openings()), treatments(draft.treatments()));
        QuietHours quiet = quiet(draft.quiet());
        List<Component> components = components(draft.components(), texts);
        CaseRules rules =
                new ConductCheck(faults, languages).rules(draft.conduct(), known.people());
        return faults.count() == 0
                ? new Sound(
                        new ContractTerms(
                                draft.calendar(),
                                draft.ladder(),
                                draft.hotline(),
                                languages,
                                questions,
                                table,
                                targets,
                                channels,
                                quiet,
                                components,
                                rules))
                : new Unsound(faults.all());
    }

    /** Whether questions and components can be known by it. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Each once, in one order everywhere, so that the same languages are the same terms. */
    private List<String> languages(List<String> drafted, @Nullable String customers) {
        faults.require(!drafted.isEmpty(), "languages", "no-language");
        faults.require(
                ContractTerms.LANGUAGES.containsAll(drafted), "languages", "unknown-language");
        faults.require(
                new HashSet<>(drafted).size() == drafted.size(), "languages", "language-twice");
        faults.require(
                customers == null || drafted.contains(customers),
                "languages",
                "not-the-customers-language",
                String.valueOf(customers));
        return ContractTerms.LANGUAGES.stream().filter(drafted::contains).toList();
    }

    private Map<Channel, Set<Severity>> channels(List<Opening> drafts) {
        Map<Channel, Set<Severity>> channels = new EnumMap<>(Channel.class);
        for (Opening draft : drafts) {
            String at = "channels." + draft.channel();
            Optional<Severity> severity = faults.severity(draft.severity(), at);
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
            faults.require(open, "channels.phone", "no-door");
            if (!open) {
                break;
            }
        }
        return channels;
    }

    private Map<Channel, Set<String>> treatments(List<Treatment> drafts) {
        Map<Channel, Set<String>> treats = new EnumMap<>(Channel.class);
        for (Treatment draft : drafts) {
            String at = "treats." + draft.channel();
            faults.require(KINDS.containsAll(draft.kinds()), at, "unknown-kind");
            channel(draft.channel(), at)
                    .ifPresent(known -> treats.put(known, Set.copyOf(draft.kinds())));
        }
        return treats;
    }

    private @Nullable QuietHours quiet(Quiet draft) {
        if (draft.from().isBlank() && draft.until().isBlank()) {
            return null;
        }
        LocalTime from = timeOfDay(draft.from(), "quietHours.from");
        LocalTime until = timeOfDay(draft.until(), "quietHours.until");
        if (from == null || until == null) {
            return null;
        }
        faults.require(!from.equals(until), "quietHours.until", "quiet-hours-empty");
        return from.equals(until) ? null : new QuietHours(from, until);
    }

    private @Nullable LocalTime timeOfDay(String text, String at) {
        if (TIME_OF_DAY.matcher(text).matches()) {
            return LocalTime.parse(text);
        }
        faults.add(at, "time-of-day-form");
        return null;
    }

    private List<Component> components(List<Part> drafts, DraftTexts texts) {
        faults.require(
                drafts.size() <= MOST_COMPONENTS,
                "components",
                "too-many-components",
                String.valueOf(MOST_COMPONENTS));
        List<Component> components = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < Math.min(drafts.size(), MOST_COMPONENTS); i++) {
            Part draft = drafts.get(i);
            String at = "components." + i + '.';
            int before = faults.count();
            faults.require(isKey(draft.key()), at + "key", "question-key-form");
            faults.require(keys.add(draft.key()), at + "key", "component-twice");
            texts.check(draft.name(), at + "name.", "component-without-name", LONGEST_NAME);
            Optional<Responsibility> responsibility =
                    faults.word(
                            Responsibility::of,
                            draft.responsibility(),
                            at + "responsibility",
                            "unknown-value");
            if (faults.count() == before && responsibility.isPresent()) {
                components.add(
                        new Component(
                                draft.key(), texts.served(draft.name()), responsibility.get()));
            }
        }
        return components;
    }

    private Optional<Channel> channel(String slug, String at) {
        return faults.word(Channel::of, slug, at, "unknown-value");
    }
}
