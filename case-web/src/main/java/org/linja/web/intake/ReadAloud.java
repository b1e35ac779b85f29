package org.linja.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseReceipt;
import org.linja.contracts.rules.Severity;
import org.linja.intake.CallerCard;
import org.linja.platform.rules.Languages;
import org.linja.sla.rules.ClockTerms;
import org.linja.web.kit.ActiveLocale;
import org.linja.web.kit.ReadBack;
import org.linja.web.kit.Words;
import org.linja.web.kit.ZonedTimes;

/**
 * The sentence the desk reads to the caller: in the customer's language, in the customer's zone.
 */
@Named
@RequestScoped
public class ReadAloud {
    private static final String PREFIX = "intake.phone-call.aloud.";

    @Inject Words words;
    @Inject ZonedTimes times;
    @Inject ActiveLocale active;

    /** What can be said truly so far; it grows with every field. */
    public String growing(PhoneCallForm form, @Nullable CallerCard card) {
        if (card == null) {
            return say(active.getLocale(), "hello");
        }
        Locale locale = Languages.localeOf(card.customer().language());
        List<String> sentences = new ArrayList<>();
        if (!form.text("callerName").isBlank()) {
            sentences.add(say(locale, "thanks", form.text("callerName").strip()));
        }
        Severity severity = severity(form, card);
        sentences.add(
                severity == null
                        ? say(locale, "unpromised", card.customer().name())
                        : say(
                                locale,
                                "case",
                                card.customer().name(),
                                words.in(locale, "severity." + severity.slug())));
        if (!form.text("subject").isBlank()) {
            sentences.add(say(locale, "subject", form.text("subject").strip()));
        }
        String promised =
                promised(form, card).stream()
                        .map(
                                clock ->
                                        say(
                                                locale,
                                                "within",
                                                words.in(locale, "promise." + clock.kind().slug()),
                                                times.span(locale, clock.budget())))
                        .collect(Collectors.joining("; "));
        if (!promised.isEmpty()) {
            sentences.add(say(locale, "promise", promised));
        }
        return String.join(" ", sentences);
    }

    /** Number, owner and promised times, once the case is open. */
    public String receipt(CaseReceipt receipt) {
        return ReadBack.of(receipt);
    }

    /**
     * When one promise falls due, told in the customer's zone; how long it is while it is paused.
     */
    public String due(CaseReceipt receipt, CaseReceipt.Promise promise) {
        return promise.dueAt() == null
                ? times.span(promise.budget())
                : times.full(
                        active.getLocale(), promise.dueAt(), ZoneId.of(receipt.customer().zone()));
    }

    /** The language in which the sentence stands. */
    public String language(@Nullable CallerCard card) {
        Locale locale =
                card == null ? active.getLocale() : Languages.localeOf(card.customer().language());
        return locale.getLanguage();
    }

    /** The severity the answers lead to so far; null while nothing and nobody says one. */
    public @Nullable Severity severity(PhoneCallForm form, @Nullable CallerCard card) {
        if (card == null) {
            return null;
        }
        return card.isAskingSeverity() ? form.severity() : card.severityOf(form.yes());
    }

    /** The clocks promised so far; none while the severity is not known. */
    public List<ClockTerms> promised(PhoneCallForm form, @Nullable CallerCard card) {
        Severity severity = severity(form, card);
        return card == null || severity == null ? List.of() : card.promisedFor(severity);
    }

    /** The criterion that led to that severity, in the reader's words. */
    public String reason(PhoneCallForm form, @Nullable CallerCard card) {
        return card == null ? "" : card.reasonOf(form.yes(), active.getLocale().getLanguage());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return words.in(locale, PREFIX + key, arguments);
    }
}
