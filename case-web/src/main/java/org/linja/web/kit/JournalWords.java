package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CallMoments;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.AnswerElement;
import org.linja.sla.rules.Correction;
import org.linja.sla.rules.Happened;

/** Puts a journal entry's particulars into words and gives each kind its sign. */
@Named("journalWords")
@RequestScoped
public class JournalWords {
    private static final Pattern WORDS = Pattern.compile(" ");

    @Inject Words words;
    @Inject ZonedTimes times;
    @Inject ProcedureWords procedures;

    /** The particulars a person can read; keys and slugs without a word stay out. */
    public String facts(Map<String, String> data) {
        String origin = data.get(Happened.ORIGIN);
        Stream<String> inherited =
                origin == null ? Stream.of() : Stream.of(words.say("entry.inherited", origin));
        return Stream.of(
                        inherited,
                        file(data),
                        corrected(data),
                        attempted(data),
                        particulars(data),
                        promised(data),
                        formal(data),
                        counted(data, "times", "entry.told-times"),
                        counted(data, "alerts", "entry.alerts"))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    /** How large it is, and by what anybody can tell it from another. */
    private Stream<String> file(Map<String, String> data) {
        String bytes = data.get("fileBytes");
        return bytes == null
                ? Stream.of()
                : Stream.of(
                        words.say(
                                "entry.file",
                                times.size(Long.parseLong(bytes)),
                                data.getOrDefault("sha256", "")));
    }

    private Stream<String> corrected(Map<String, String> data) {
        String corrects = data.get(Correction.CORRECTS);
        return corrects == null
                ? Stream.of()
                : Stream.of(
                        words.say(
                                "entry.corrects",
                                corrects,
                                times.exact(instant(data, Correction.MOMENT)),
                                times.exact(instant(data, Correction.WAS))));
    }

    /** The moment that a customer was told, which no list of words holds. */
    private Stream<String> promised(Map<String, String> data) {
        Instant promised = instant(data, "promisedFor");
        return promised == null
                ? Stream.of()
                : Stream.of(words.say("commitments.said", times.full(promised)));
    }

    /** Which step of which procedure, by the version it began under. */
    private Stream<String> formal(Map<String, String> data) {
        String procedure = data.get("procedure");
        if (procedure == null) {
            return Stream.of();
        }
        String step = procedures.step(procedure, data.get("step"));
        String deviation = data.get("deviation");
        return deviation == null
                ? Stream.of(step)
                : Stream.of(step, words.say("entry.deviation", deviation));
    }

    /** What monitoring said, in numbers. */
    private Stream<String> counted(Map<String, String> data, String name, String key) {
        String count = data.get("managedService") == null ? null : data.get(name);
        return count == null ? Stream.of() : Stream.of(words.say(key, count));
    }

    private Stream<String> attempted(Map<String, String> data) {
        Instant attempt = instant(data, CallMoments.ATTEMPTED_AT);
        return attempt == null
                ? Stream.of()
                : Stream.of(words.say("entry.attempted", times.exact(attempt)));
    }

    private static @Nullable Instant instant(Map<String, String> data, String name) {
        String text = data.get(name);
        return text == null ? null : Instant.parse(text);
    }

    private Stream<String> particulars(Map<String, String> data) {
        return data.entrySet().stream()
                .flatMap(
                        fact ->
                                WORDS.splitAsStream(fact.getValue())
                                        .map(word -> fact.getKey() + '.' + word))
                .filter(words::knows)
                .distinct()
                .map(words::say);
    }

    /** Whether it is an answer on what is not the house's responsibility. */
    public boolean isAdvice(EntryKind kind, Map<String, String> data) {
        return kind == EntryKind.ANSWER_GIVEN
                && AnswerElement.isAdvice(data.get(AnswerElement.DATUM));
    }

    /** How such an answer is marked: all of it is advice, or a part. */
    public String adviceMark(Map<String, String> data) {
        return words.say(
                AnswerElement.isAdviceAlone(data.get(AnswerElement.DATUM))
                        ? "entry.advice"
                        : "entry.advice-beside");
    }

    public String icon(EntryKind kind) {
        return switch (kind) {
            case CASE_OPENED -> "folder-plus";
            case CALL_TAKEN -> "phone";
            case CASE_ROUTED -> "directions";
            case CASE_ACCEPTED, ALERT_ACCEPTED -> "check";
            case NOTE_ADDED, CASE_EDITED -> "pencil";
            case QUESTION_ASKED -> "question";
            case CUSTOMER_ANSWERED -> "comment";
            case ANSWER_GIVEN -> "reply";
            case ANSWER_HELD -> "pause";
            case ANSWER_APPROVED, ANSWER_COUNTERSIGNED -> "verified";
            case ANSWER_SENT_BACK -> "undo";
            case ANSWER_WITHDRAWN -> "times";
            case ANSWER_OVERDUE -> "exclamation-circle";
            case ANSWER_CARRIED -> "arrow-right";
            case HAND_OVER_OFFERED, HAND_OVER_ACCEPTED -> "arrow-right-arrow-left";
            case SEVERITY_CHANGED, SEVERITY_ASSESSED, SEVERITY_CLAIMED -> "sort-alt";
            case SEVERITY_DISPUTED -> "comments";
            case SEVERITY_SETTLED -> "verified";
            case DISPUTE_OVERDUE -> "exclamation-circle";
            case CASE_RESOLVED -> "check-circle";
            case CASE_CLOSED, CASE_ENDED, CASE_RESTRICTED -> "lock";
            case RESTRICTION_ENDED, GLASS_BROKEN -> "lock-open";
            case FILE_ADDED, FILE_NOTED -> "paperclip";
            case CASE_REOPENED -> "replay";
            case ALARM_RANG -> "stopwatch";
            case ESCALATED, ESCALATION_HELD -> "angle-double-up";
            case ALERT_CREATED,
                    ALERT_ATTEMPTED,
                    ALERT_TAKEN,
                    ALERT_DELIVERED,
                    ALERT_HEARD,
                    ALERT_HELD,
                    ALERT_SUPERSEDED ->
                    "bell";
            case ALERT_FAILED -> "exclamation-triangle";
            case DEVICE_GONE -> "mobile";
            case STATE_IMPORTED, GROUP_IMPORTED -> "upload";
            case VENDOR_WAIT_BEGAN, VENDOR_WAIT_ENDED -> "truck";
            case CASE_LENT, CASE_TAKEN_BACK -> "users";
            case ENGINEER_JOINED -> "headphones";
            case SERVICE_RESTORED -> "power-off";
            case PAUSE_CONTESTED, RESPONSE_CONTESTED -> "flag";
            case CASE_MERGED, CASE_ABSORBED, CASE_SPLIT -> "sitemap";
            case CLOCK_WARNED -> "hourglass";
            case TERMS_FOLLOWED -> "file-edit";
            case CALL_BACK_ASKED, CALL_BACK_DECLINED -> "phone";
            case COMMITMENT_GIVEN, COMMITMENT_TAKEN -> "calendar-plus";
            case COMMITMENT_REVISED, COMMITMENT_WARNED -> "calendar-clock";
            case COMMITMENT_KEPT -> "check-square";
            case COMMITMENT_BROKEN -> "exclamation-circle";
            case COMMITMENT_WITHDRAWN -> "calendar-minus";
            case COMMITMENT_HANDED_ON, COMMITMENT_CARRIED -> "arrow-right";
            case PROCEDURE_STARTED, PROCEDURE_STARTED_INSIDE -> "list";
            case PROCEDURE_STEP_DONE, PROCEDURE_STEP_TAKEN -> "check-square";
            case PROCEDURE_STEP_SKIPPED, PROCEDURE_STEP_DEVIATED -> "forward";
            case PROCEDURE_STEP_APPROVED, PROCEDURE_APPROVED_BY_CUSTOMER -> "verified";
            case PROCEDURE_STEP_REFUSED, PROCEDURE_REFUSED_BY_CUSTOMER -> "ban";
            case PROCEDURE_APPROVAL_LAPSED, PROCEDURE_STEP_LAPSED, PROCEDURE_STEP_LATE ->
                    "exclamation-circle";
            case PROCEDURE_STEP_WARNED -> "hourglass";
            case PROCEDURE_CARRIED, PROCEDURE_CARRIED_INSIDE -> "arrow-right";
            case PROCEDURE_ENDED, PROCEDURE_ENDED_INSIDE -> "flag-fill";
            case PROCEDURE_WITHDRAWN, PROCEDURE_WITHDRAWN_INSIDE -> "times-circle";
            case SIGNAL_RECEIVED -> "bolt";
            case SIGNAL_REPEATED -> "refresh";
            case SIGNAL_OVER -> "check";
            case CORRECTION_PROPOSED, CORRECTION_CONFIRMED, CORRECTION_REFUSED -> "history";
        };
    }
}
