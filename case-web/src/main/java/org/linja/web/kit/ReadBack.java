package org.linja.web.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linja.cases.CaseReceipt;
import org.linja.contracts.Customer;
import org.linja.platform.rules.Languages;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;

/**
 * What the house tells a customer of a case: number, owner and promised times, as sentences to read
 * aloud, in the customer's language and zone, the zone always named.
 */
public final class ReadBack {
    private ReadBack() {}

    /** The receipt as one paragraph. */
    public static String of(CaseReceipt receipt) {
        return of(
                receipt.customer(),
                receipt.number().toString(),
                receipt.owner(),
                receipt.promises());
    }

    /**
     * A case as one paragraph.
     *
     * @param owner name of the person who has it; null when nobody does yet
     * @param promises clocks that still run; a paused one is passed over
     */
    public static String of(
            Customer customer,
            String number,
            @Nullable String owner,
            List<CaseReceipt.Promise> promises) {
        Locale language = languageOf(customer);
        List<String> sentences = new ArrayList<>();
        sentences.add(say(language, "kit.aloud.number", number));
        sentences.add(
                owner == null
                        ? say(language, "kit.aloud.nobody")
                        : say(language, "kit.aloud.owner", owner));
        sentences.addAll(promised(customer, promises));
        return String.join(" ", sentences);
    }

    /** Day and zone are said once where they are the same, as a person would say them. */
    private static List<String> promised(Customer customer, List<CaseReceipt.Promise> promises) {
        Locale language = languageOf(customer);
        ZoneId zone = ZoneId.of(customer.zone());
        List<String> sentences = new ArrayList<>();
        List<ZonedDateTime> due = new ArrayList<>();
        for (CaseReceipt.Promise promise : promises) {
            if (promise.dueAt() != null) {
                due.add(promise.dueAt().atZone(zone));
            }
        }
        boolean oneDay = due.stream().map(ZonedDateTime::toLocalDate).distinct().count() == 1;
        String each = oneDay ? "kit.time.aloud-hour" : "kit.time.aloud-moment";
        for (CaseReceipt.Promise promise : promises) {
            if (promise.dueAt() != null) {
                String moment = told(language, each, promise.dueAt().atZone(zone));
                sentences.add(say(language, "kit.aloud." + promise.clock().slug(), moment));
            }
        }
        if (oneDay) {
            String day = told(language, "kit.time.aloud-day", due.get(0));
            sentences.add(say(language, "kit.aloud.one-day", day));
        } else if (!due.isEmpty()) {
            String zoneName = told(language, "kit.time.aloud-zone", due.get(0));
            sentences.add(say(language, "kit.aloud.zone", zoneName));
        }
        return sentences;
    }

    private static String told(Locale language, String pattern, ZonedDateTime when) {
        return DateTimeFormatter.ofPattern(say(language, pattern), language).format(when);
    }

    /** Why a promised time is what it is. */
    public static String explanation(Customer customer, CaseReceipt.Promise promise) {
        Locale language = languageOf(customer);
        String clock = clock(language, promise.clock());
        String budget = span(language, promise.budget());
        String started = moment(customer, promise.startedAt());
        return promise.dueAt() == null
                ? say(language, "kit.explanation.paused", clock, budget)
                : say(
                        language,
                        "kit.explanation.running",
                        clock,
                        moment(customer, promise.dueAt()),
                        budget,
                        started);
    }

    /** Why a deadline is when it is, told in the customer's language. */
    public static String deadline(Customer customer, ClockExplanation why) {
        return TimeStory.of(languageOf(customer), ZoneId.of(customer.zone()), why);
    }

    /** How a clock stands and why. */
    public static String explanation(Customer customer, ClockReading reading) {
        Locale language = languageOf(customer);
        String clock = clock(language, reading.kind());
        Instant stoppedAt = reading.stoppedAt();
        if (stoppedAt == null) {
            return explanation(
                    customer,
                    new CaseReceipt.Promise(
                            reading.kind(),
                            reading.startedAt(),
                            reading.dueAt(),
                            reading.budget()));
        }
        return say(
                language,
                "kit.explanation." + reading.state().slug(),
                clock,
                moment(customer, stoppedAt),
                span(language, reading.elapsed()),
                span(language, reading.budget()));
    }

    private static String clock(Locale language, ClockKind kind) {
        return say(language, "clock." + kind.slug());
    }

    private static String moment(Customer customer, Instant instant) {
        return told(
                languageOf(customer), "kit.time.aloud", instant.atZone(ZoneId.of(customer.zone())));
    }

    private static String span(Locale language, Duration span) {
        return span.toHours() == 0
                ? say(language, "kit.time.minutes", span.toMinutes())
                : say(
                        language,
                        "kit.time.hours",
                        String.valueOf(span.toHours()),
                        span.toMinutesPart());
    }

    private static String say(Locale language, String key, Object... arguments) {
        return Words.say(language, key, Arrays.asList(arguments));
    }

    private static Locale languageOf(Customer customer) {
        return Languages.localeOf(customer.language());
    }
}
