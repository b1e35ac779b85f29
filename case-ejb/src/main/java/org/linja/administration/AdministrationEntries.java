package org.linja.administration;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.journal.rules.SaltedText;
import org.linja.platform.json.JsonText;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;

/** The trail of administration; what is written here is never changed. */
@Repository
public class AdministrationEntries {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject SqlRows sql;

    /** Who left a subject as it is, and when. */
    public record LastTouch(@Nullable String by, Instant at) {}

    /**
     * Writes one act within the caller's transaction.
     *
     * @param subject kind and name of what was changed, such as {@code customer:ACME}
     * @param customerId whose it is; null for what belongs to the house
     */
    public void add(
            AdministrationAct act,
            String subject,
            @Nullable Long customerId,
            List<FieldChange> changes,
            Actor who,
            Instant at) {
        byte[] salt = new byte[SaltedText.SALT_BYTES];
        RANDOM.nextBytes(salt);
        String body = body(changes);
        Map<String, Object> row = new HashMap<>();
        row.put("at", at);
        row.put("actor", who.journalName());
        row.put("act", act.slug());
        row.put("subject", subject);
        row.put("customerId", customerId);
        row.put("commitment", SaltedText.commit(salt, body));
        row.put("salt", HexFormat.of().formatHex(salt));
        row.put("body", body);
        sql.change(AdministrationEntries.class, "administration-add.sql", row);
    }

    /** Who touched a subject last; nothing if that was before there was a trail. */
    public Optional<LastTouch> lastOn(String subject) {
        return sql.first(
                AdministrationEntries.class,
                "administration-last.sql",
                row ->
                        new LastTouch(
                                row.getString("actor_name"),
                                SqlRows.requiredInstant(row, "occurred_at")),
                Map.of("subject", subject));
    }

    /** Entries below an id, newest first; of one customer where its code is given. */
    List<AdministrationRow> before(long id, @Nullable String customer, int limit) {
        return sql.list(
                AdministrationEntries.class,
                "administration-list.sql",
                AdministrationEntries::row,
                Map.of("before", id, "customer", customer == null ? "" : customer, "limit", limit));
    }

    private static AdministrationRow row(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new AdministrationRow(
                row.getLong("id"),
                SqlRows.requiredInstant(row, "occurred_at"),
                SqlRows.requiredInstant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("actor_name"),
                AdministrationAct.of(row.getString("act")),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("customer"),
                body == null ? null : changes(body));
    }

    private static String body(List<FieldChange> changes) {
        JsonObjectBuilder body = JsonText.object();
        for (FieldChange change : changes) {
            JsonArrayBuilder beforeAndAfter = JsonText.array();
            add(beforeAndAfter, change.before());
            add(beforeAndAfter, change.after());
            body.add(change.field(), beforeAndAfter);
        }
        return body.build().toString();
    }

    private static void add(JsonArrayBuilder values, @Nullable String text) {
        if (text == null) {
            values.addNull();
        } else {
            values.add(text);
        }
    }

    private static List<FieldChange> changes(String body) {
        JsonObject json = JsonText.stored(body);
        return json.keySet().stream()
                .map(
                        field ->
                                new FieldChange(
                                        field,
                                        json.getJsonArray(field).getString(0, null),
                                        json.getJsonArray(field).getString(1, null)))
                .toList();
    }
}
