package org.linja.monitoring;

import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.Firing;
import org.linja.platform.json.JsonText;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.FieldError;
import org.linja.platform.security.SecretWord;

/**
 * What Alertmanager posts: the alerts of one group, burning and over.
 *
 * @param version of the form; the house reads "4"
 * @param truncated how many alerts Alertmanager left out
 * @param alerts by their place in it, what has the form of one
 * @param unread what has not
 * @param beyond how many stand behind the last that is read
 */
public record AlertMessage(
        String version,
        String groupKey,
        long truncated,
        Map<Integer, Alert> alerts,
        List<RefusedAlert> unread,
        int beyond) {
    /** As {@code max_alerts} of the receiver is to say; what stands behind them is not read. */
    public static final int MOST_ALERTS = 100;

    private static final String VERSION = "4";
    private static final int KEY_LIMIT = 4_000;
    private static final long MOST_LEFT_OUT = 1_000_000;
    private static final int MOST_LABELS = 64;
    private static final int LABEL_LIMIT = 2_000;
    private static final int ANNOTATION_LIMIT = 8_000;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public AlertMessage {
        alerts = Collections.unmodifiableMap(new TreeMap<>(alerts));
        unread = List.copyOf(unread);
    }

    /**
     * What of a message is taken, and what is not.
     *
     * @param beyond how many more are not, since there are too many
     */
    record Read(List<Alert> alerts, List<RefusedAlert> refused, int beyond) {
        /** How many of what its sender sent are not taken. */
        int missing() {
            return refused.size() + beyond;
        }
    }

    /** How many alerts Alertmanager did not send; whatever else stands there is none. */
    int leftOut() {
        return (int) Math.max(0, Math.min(truncated, MOST_LEFT_OUT));
    }

    /** Refuses what is no message of this form, before anything of it is written. */
    void check() {
        new FieldChecks()
                .check(version.equals(VERSION), "version", "unknown-value")
                .required("groupKey", groupKey)
                .check(groupKey.length() <= KEY_LIMIT, "groupKey", "too-long", "" + KEY_LIMIT)
                .check(!alerts.isEmpty() || !unread.isEmpty(), "alerts", "required")
                .orRefuse();
    }

    /** Reads each alert on its own: one that is wrong keeps no other from being taken. */
    Read read(Instant now) {
        List<Alert> sound = new ArrayList<>();
        List<RefusedAlert> refused = new ArrayList<>(unread);
        Set<String> seen = new HashSet<>();
        alerts.forEach(
                (at, alert) -> {
                    List<FieldError> wrong = wrong("alerts." + at + '.', alert, seen, now);
                    if (wrong.isEmpty()) {
                        sound.add(alert);
                    } else {
                        refused.add(new RefusedAlert(at, alert.name(), wrong));
                    }
                });
        refused.sort(Comparator.comparingInt(RefusedAlert::at));
        return new Read(List.copyOf(sound), List.copyOf(refused), beyond);
    }

    private static List<FieldError> wrong(String at, Alert alert, Set<String> seen, Instant now) {
        return new FieldChecks()
                .check(
                        FINGERPRINT.matcher(alert.fingerprint()).matches(),
                        at + "fingerprint",
                        "fingerprint-form")
                .check(seen.add(alert.fingerprint()), at + "fingerprint", "value-twice")
                .check(fits(alert.labels(), LABEL_LIMIT), at + "labels", "too-much")
                .check(fits(alert.annotations(), ANNOTATION_LIMIT), at + "annotations", "too-much")
                .check(
                        !alert.startsAt().isAfter(now.plus(Firing.ECHO)),
                        at + "startsAt",
                        "in-the-future")
                .errors();
    }

    /** Of all that it tells of its alerts: the twin of its sender says the same in other words. */
    public String digest() {
        JsonArrayBuilder told = JsonText.array().add(version).add(groupKey);
        alerts.values().stream()
                .sorted(Comparator.comparing(Alert::fingerprint))
                .forEach(
                        alert ->
                                told.add(alert.state().slug())
                                        .add(alert.fingerprint())
                                        .add(alert.startsAt().toString())
                                        .add(JsonText.array(alert.labels().keySet()))
                                        .add(JsonText.array(alert.labels().values()))
                                        .add(JsonText.array(alert.annotations().keySet()))
                                        .add(JsonText.array(alert.annotations().values())));
        unread.forEach(one -> told.add(one.at()));
        return SecretWord.fingerprint(told.build().toString());
    }

    private static boolean fits(Map<String, String> texts, int limit) {
        return texts.size() <= MOST_LABELS
                && texts.entrySet().stream()
                        .allMatch(
                                one ->
                                        one.getKey().length() <= LABEL_LIMIT
                                                && one.getValue().length() <= limit);
    }
}
