package org.linja.monitoring;

import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.Firing;
import org.linja.platform.json.JsonText;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.security.SecretWord;

/**
 * What Alertmanager posts: the alerts of one group, burning and over.
 *
 * @param version of the form; the house reads "4"
 * @param truncated how many alerts Alertmanager left out
 */
public record AlertMessage(String version, String groupKey, long truncated, List<Alert> alerts) {
    /** As {@code max_alerts} of the receiver is to say. */
    public static final int MOST_ALERTS = 100;

    private static final String VERSION = "4";
    private static final int KEY_LIMIT = 4_000;
    private static final long MOST_LEFT_OUT = 1_000_000;
    private static final int MOST_LABELS = 64;
    private static final int LABEL_LIMIT = 2_000;
    private static final int ANNOTATION_LIMIT = 8_000;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public AlertMessage {
        alerts = List.copyOf(alerts);
    }

    /** How many alerts Alertmanager did not send; whatever else stands there is none. */
    int leftOut() {
        return (int) Math.max(0, Math.min(truncated, MOST_LEFT_OUT));
    }

    /** Refuses what is no message of this form, before anything of it is written. */
    void check(Instant now) {
        FieldChecks checks =
                new FieldChecks()
                        .check(version.equals(VERSION), "version", "unknown-value")
                        .required("groupKey", groupKey)
                        .check(
                                groupKey.length() <= KEY_LIMIT,
                                "groupKey",
                                "too-long",
                                "" + KEY_LIMIT)
                        .check(!alerts.isEmpty(), "alerts", "required")
                        .check(
                                alerts.size() <= MOST_ALERTS,
                                "alerts",
                                "too-many-alerts",
                                String.valueOf(MOST_ALERTS));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(alerts.size(), MOST_ALERTS); i++) {
            Alert alert = alerts.get(i);
            String at = "alerts." + i + '.';
            checks.check(
                            FINGERPRINT.matcher(alert.fingerprint()).matches(),
                            at + "fingerprint",
                            "fingerprint-form")
                    .check(seen.add(alert.fingerprint()), at + "fingerprint", "value-twice")
                    .check(fits(alert.labels(), LABEL_LIMIT), at + "labels", "too-much")
                    .check(
                            fits(alert.annotations(), ANNOTATION_LIMIT),
                            at + "annotations",
                            "too-much")
                    .check(
                            !alert.startsAt().isAfter(now.plus(Firing.ECHO)),
                            at + "startsAt",
                            "in-the-future");
        }
        checks.orRefuse();
    }

    /** Of all that it tells of its alerts: the twin of its sender says the same in other words. */
    public String digest() {
        JsonArrayBuilder told = JsonText.array().add(version).add(groupKey);
        alerts.stream()
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
