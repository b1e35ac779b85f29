package org.linja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.administration.rules.AdministrationAct;
import org.linja.answers.rules.HeldState;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.VerdictKind;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.cases.rules.ContactWay;
import org.linja.cases.rules.EntryVisibility;
import org.linja.cases.rules.MergeRefusal;
import org.linja.cases.rules.ReadingGround;
import org.linja.cases.rules.Urgency;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ProposalState;
import org.linja.contracts.rules.Responsibility;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.VersionStanding;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.LeftReason;
import org.linja.escalation.WatchCommitment;
import org.linja.escalation.WatchHeldAnswer;
import org.linja.escalation.WatchStep;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.WhyCalled;
import org.linja.exports.rules.ExportFailure;
import org.linja.imports.TakeLoggedCases;
import org.linja.imports.rules.RejectionReason;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.ChannelChoice;
import org.linja.notifications.rules.MailKind;
import org.linja.notifications.rules.NotificationState;
import org.linja.people.rules.ApiKeyState;
import org.linja.people.rules.CustomerRight;
import org.linja.people.rules.ElsewhereRefusal;
import org.linja.people.rules.KeyScope;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepRole;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.TemplateChanges;
import org.linja.procedures.rules.TemplateDifference;
import org.linja.procedures.rules.TemplateFault;
import org.linja.restrictions.BreakGlass;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ContestRefusal;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.SecondReading;
import org.linja.sla.rules.SegmentKind;
import org.linja.sla.rules.SegmentReason;
import org.linja.watch.rules.HoleEnd;
import org.linja.watch.rules.RoundChannel;

/** Every word of the pages stands in three languages. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/linja/web");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "ru"})
    void every_language_has_the_keys_and_the_places_of_the_english_one(String language) {
        Properties english = bundle("en");
        Properties other = bundle(language);
        assertThat(new TreeSet<>(other.stringPropertyNames()))
                .containsExactlyElementsOf(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key)))
                    .as(language + ": " + key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void keys_are_sorted_and_unique_and_no_text_is_empty(String language) throws IOException {
        List<String> lines =
                Files.readAllLines(FOLDER.resolve("messages_" + language + ".properties"));
        List<String> keys = lines.stream().map(line -> line.replaceFirst(" = .*", "")).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(lines).allMatch(line -> line.matches("[A-Za-z0-9._-]+ = \\S.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void no_text_has_a_straight_apostrophe_that_would_swallow_its_places(String language) {
        Properties texts = bundle(language);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("kit.time."))
                .noneMatch(key -> texts.getProperty(key).contains("'"));
    }

    @Test
    void russian_is_written_in_cyrillic() {
        Properties russian = bundle("ru");
        long cyrillic =
                russian.stringPropertyNames().stream()
                        .filter(key -> russian.getProperty(key).matches(".*[а-яёА-ЯЁ].*"))
                        .count();
        assertThat(cyrillic).isGreaterThan(russian.size() * 9L / 10);
    }

    @ParameterizedTest
    @MethodSource("keysOfTheDomain")
    void every_word_of_the_domain_and_every_refusal_has_a_text(String key) {
        assertThat(bundle("en").stringPropertyNames()).contains(key);
    }

    static Stream<String> keysOfTheDomain() {
        return Stream.of(
                        keys("severity.", Severity.values(), Severity::slug),
                        keys("elsewhere.", ElsewhereRefusal.values(), ElsewhereRefusal::slug),
                        keys(
                                "portal.our-data.failure.",
                                ExportFailure.values(),
                                ExportFailure::slug),
                        keys("key-scope.", KeyScope.values(), KeyScope::slug),
                        keys("key-state.", ApiKeyState.values(), ApiKeyState::slug),
                        keys("proposal.", ProposalState.values(), ProposalState::slug),
                        keys("responsibility.", Responsibility.values(), Responsibility::slug),
                        keys(
                                "portal.our-contract.answers.",
                                Responsibility.values(),
                                Responsibility::slug),
                        keys("standing.", VersionStanding.values(), VersionStanding::slug),
                        keys("status.", CaseStatus.values(), CaseStatus::slug),
                        keys("line.", SupportLine.values(), SupportLine::slug),
                        keys("kind.", CaseKind.values(), CaseKind::slug),
                        keys("channel.", Channel.values(), Channel::slug),
                        keys("cause.", CauseKind.values(), CauseKind::slug),
                        keys("urgency.", Urgency.values(), Urgency::slug),
                        keys("act.", CaseAct.values(), CaseAct::slug),
                        keys("entry.", EntryKind.values(), EntryKind::slug),
                        keys("commitment.", CommitmentKind.values(), CommitmentKind::slug),
                        keys("commitment-state.", CommitmentState.values(), CommitmentState::slug),
                        keys("answer-class.", AnswerClass.values(), AnswerClass::slug),
                        keys("answer-state.", HeldState.values(), HeldState::slug),
                        WatchHeldAnswer.REASONS.stream().map(why -> "escalation.alerts." + why),
                        WatchCommitment.REASONS.stream().map(why -> "escalation.alerts." + why),
                        WatchStep.REASONS.stream().map(why -> "escalation.alerts." + why),
                        keys("reading-ground.", ReadingGround.values(), ReadingGround::slug),
                        Stream.of("escalation.alerts." + BreakGlass.REASON),
                        keys("procedure-state.", ProcedureState.values(), ProcedureState::slug),
                        keys("step-state.", StepState.values(), StepState::slug),
                        keys("step-kind.", StepKind.values(), StepKind::slug),
                        keys(
                                "template-change.",
                                TemplateChanges.Change.values(),
                                TemplateChanges.Change::slug),
                        keys(
                                "procedures.difference.",
                                TemplateDifference.Mark.values(),
                                TemplateDifference.Mark::slug),
                        keys("step-role.", StepRole.values(), StepRole::slug),
                        keys("document-kind.", DocumentKind.values(), DocumentKind::slug),
                        keys("documents.left.", LeftReason.values(), LeftReason::slug),
                        keys("evidence.", EvidenceKind.values(), EvidenceKind::slug),
                        keys(
                                "error.template-",
                                TemplateFault.Kind.values(),
                                TemplateFault.Kind::slug),
                        keys("rejection.", RejectionReason.values(), RejectionReason::slug),
                        Stream.of("rejection." + TakeLoggedCases.CHANGED_UPSTREAM),
                        keys("clock.", ClockKind.values(), ClockKind::slug),
                        keys("promise.", ClockKind.values(), ClockKind::slug),
                        keys("verdict.", VerdictKind.values(), VerdictKind::slug),
                        keys("unjudged.", UnjudgedReason.values(), UnjudgedReason::slug),
                        keys("clock-state.", ClockState.values(), ClockState::slug),
                        keys("hands.", Hands.values(), Hands::slug),
                        keys("channel.", ContactWay.values(), ContactWay::slug),
                        keys("elements.", AnswerElement.values(), AnswerElement::slug),
                        keys("second-reading.", SecondReading.values(), SecondReading::slug),
                        keys("segment-reason.", SegmentReason.values(), SegmentReason::slug),
                        keys("error.", ContestRefusal.values(), ContestRefusal::slug),
                        keys("error.", MergeRefusal.values(), MergeRefusal::slug),
                        keys("segment.", SegmentKind.values(), SegmentKind::slug),
                        keys(
                                "administration.",
                                AdministrationAct.values(),
                                AdministrationAct::slug),
                        keys("alert.", NotificationState.values(), NotificationState::slug),
                        keys("why-called.", WhyCalled.values(), WhyCalled::slug),
                        keys(
                                "escalation.calls.by.",
                                ChannelChoice.Because.values(),
                                ChannelChoice.Because::slug),
                        Stream.of(ChannelChoice.NO_ADDRESS, ChannelChoice.NOT_OFFERED)
                                .map(why -> "escalation.calls.not-by." + why),
                        keys("right.", CustomerRight.values(), CustomerRight::slug),
                        keys("right-means.", CustomerRight.values(), CustomerRight::slug),
                        keys("mail.", MailKind.values(), MailKind::slug),
                        keys("mail-kind.", MailKind.values(), MailKind::slug),
                        keys("channel-kind.", ChannelKind.values(), ChannelKind::slug),
                        keys("hole-reason.", HoleReason.values(), HoleReason::slug),
                        keys("reason.hole-", HoleEnd.values(), HoleEnd::slug),
                        keys("round-channel.", RoundChannel.values(), RoundChannel::slug),
                        keys("problem.", ProblemType.values(), ProblemType::slug),
                        Arrays.stream(SegmentReason.values())
                                .filter(reason -> reason != SegmentReason.OWED)
                                .map(reason -> "clock-why." + reason.slug()),
                        Role.ALL.stream().map(role -> "role." + role))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keysOfWrongFields")
    void every_fault_of_a_field_that_the_code_names_has_a_text(String key) {
        assertThat(bundle("en").stringPropertyNames()).contains("error." + key);
    }

    /** The key in a check, a FieldError or a fault of a rule, as the business writes them. */
    static Stream<String> keysOfWrongFields() throws IOException {
        Pattern named =
                Pattern.compile("(?:\"[\\w.]+\"|\\bat|\\blanguage),\\s*\"([a-z]+(?:-[a-z]+)*)\"");
        Pattern call =
                Pattern.compile(
                        "(?s)(?:\\.check\\(|new FieldError\\(|TermsFault\\.of\\(|require\\(|fault\\()"
                                + ".*?(?=\\.check\\(|;)");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("../case-ejb/src/main/java/org/linja"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher calls = call.matcher(Files.readString(source));
                while (calls.find()) {
                    Matcher key = named.matcher(calls.group());
                    if (key.find()) {
                        found.add(key.group(1));
                    }
                }
            }
        }
        assertThat(found).contains("impossible-number", "login-form", "unknown-clock", "no-door");
        return found.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void a_document_calls_what_happened_as_the_pages_do(String language) {
        ResourceBundle documents =
                ResourceBundle.getBundle(
                        "org.linja.documents.documents", Locale.forLanguageTag(language));
        for (EntryKind kind : EntryKind.values()) {
            String key = "entry." + kind.slug();
            assertThat(documents.getString(key)).isEqualTo(bundle(language).getProperty(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void what_is_taken_along_has_the_words_of_the_pages_for_all_that_a_customer_reads(
            String language) {
        ResourceBundle exports =
                ResourceBundle.getBundle(
                        "org.linja.exports.exports", Locale.forLanguageTag(language));
        Stream.of(
                        Arrays.stream(EntryKind.values())
                                .filter(EntryVisibility::isForCustomer)
                                .map(kind -> "entry." + kind.slug()),
                        keys("severity.", Severity.values(), Severity::slug),
                        keys("status.", CaseStatus.values(), CaseStatus::slug),
                        keys("kind.", CaseKind.values(), CaseKind::slug),
                        keys("channel.", Channel.values(), Channel::slug),
                        keys("cause.", CauseKind.values(), CauseKind::slug),
                        keys("clock.", ClockKind.values(), ClockKind::slug),
                        keys("clock-state.", ClockState.values(), ClockState::slug),
                        keys("commitment.", CommitmentKind.values(), CommitmentKind::slug),
                        keys("commitment-state.", CommitmentState.values(), CommitmentState::slug),
                        keys("procedure-state.", ProcedureState.values(), ProcedureState::slug),
                        keys("step-state.", StepState.values(), StepState::slug),
                        Stream.of("step-outcome.approved", "step-outcome.refused"),
                        keys("document-kind.", DocumentKind.values(), DocumentKind::slug))
                .flatMap(keys -> keys)
                .forEach(
                        key ->
                                assertThat(exports.getString(key))
                                        .isEqualTo(bundle(language).getProperty(key)));
    }

    private static <T> Stream<String> keys(
            String prefix, T[] values, java.util.function.Function<T, String> slug) {
        return Arrays.stream(values).map(value -> prefix + slug.apply(value));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    static Properties bundle(String language) {
        Properties texts = new Properties();
        Path file = FOLDER.resolve("messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
