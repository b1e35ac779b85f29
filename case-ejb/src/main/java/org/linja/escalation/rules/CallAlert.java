package org.linja.escalation.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/**
 * What the journal tells of the alert to one person: by what ways it was to go, why by these and no
 * others, and how each attempt went.
 *
 * @param last the last that happened to it
 * @param channels in order; none on what was written before ways were told, as in the others
 * @param because slug of who said so
 * @param passedOver ways that were wanted and could not be used, with the slug of the reason
 * @param tries in order
 * @param ended slug of why nobody goes on trying, where it is neither answered nor failed; else
 *     empty
 */
public record CallAlert(
        EntryKind last,
        List<ChannelKind> channels,
        String because,
        SortedMap<ChannelKind, String> passedOver,
        List<Try> tries,
        String ended) {
    /** Why nobody tries: the account was closed since, or no role is left that accepts cases. */
    public static final String MAY_NOT_BE_CALLED = "may-not-be-called";

    private static final Pattern BLANK = Pattern.compile(" ");

    public CallAlert {
        channels = List.copyOf(channels);
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
        tries = List.copyOf(tries);
    }

    /**
     * One attempt.
     *
     * @param fate the last that happened to it
     * @param failure slug of why it failed; empty if it did not
     */
    public record Try(int number, ChannelKind channel, EntryKind fate, String failure) {}

    /** From all entries about it, in order; at least one. */
    static CallAlert of(List<Entry> told) {
        Map<String, String> created =
                told.stream()
                        .filter(entry -> entry.kind() == EntryKind.ALERT_CREATED)
                        .findFirst()
                        .<Map<String, String>>map(Entry::data)
                        .orElse(Map.of());
        Map<Integer, Try> tries = new TreeMap<>();
        told.stream()
                .filter(entry -> entry.data().containsKey("attempt"))
                .filter(entry -> entry.data().containsKey("channel"))
                .map(CallAlert::attempt)
                .forEach(one -> tries.put(one.number(), one));
        Entry last = told.get(told.size() - 1);
        return new CallAlert(
                last.kind(),
                ChannelKind.read(created.getOrDefault("channels", "")),
                created.getOrDefault("because", ""),
                passedOver(created.getOrDefault("passedOver", "")),
                List.copyOf(tries.values()),
                last.data().getOrDefault("ended", ""));
    }

    private static Try attempt(Entry entry) {
        return new Try(
                Integer.parseInt(entry.data().getOrDefault("attempt", "0")),
                ChannelKind.of(entry.data().getOrDefault("channel", "")),
                entry.kind(),
                entry.kind() == EntryKind.ALERT_FAILED
                        ? entry.data().getOrDefault("reason", "")
                        : "");
    }

    /** Such as {@code push:not-offered sms:no-address}. */
    private static SortedMap<ChannelKind, String> passedOver(String written) {
        SortedMap<ChannelKind, String> ways = new TreeMap<>();
        BLANK.splitAsStream(written)
                .map(word -> word.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> ways.put(ChannelKind.of(parts[0]), parts[1]));
        return ways;
    }
}
