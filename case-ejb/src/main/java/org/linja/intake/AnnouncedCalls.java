package org.linja.intake;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.linja.cases.rules.CaseId;
import org.linja.intake.rules.CallCode;
import org.linja.platform.json.JsonText;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What customers have written and must phone about, with the codes they say. */
@Repository
public class AnnouncedCalls {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration WITHIN = Duration.ofHours(1);

    /** More codes than that in an hour nobody needs who calls. */
    private static final int MOST_CODES = 12;

    /** So often a number that somebody else has just now is drawn anew. */
    private static final int MOST_DRAWS = 20;

    @Inject SqlRows sql;

    /**
     * Keeps what a person wrote under a code of its own. The code that the same draft has already
     * stays, with its newest words, while it can still be said.
     *
     * @param key names the draft
     * @return nothing if the person has had too many codes of late
     */
    public Optional<AnnouncedCall> announce(
            long customerId,
            long personId,
            String key,
            String hotline,
            Map<String, String> draft,
            Instant now) {
        String body = written(draft);
        Optional<AnnouncedCall> earlier = newest(personId, key);
        Optional<UUID> stays =
                earlier.filter(call -> call.isSayable(now))
                        .map(AnnouncedCall::id)
                        .filter(id -> rewrite(id, body));
        if (stays.isPresent()) {
            return byId(stays.get(), personId);
        }
        if (codesOf(personId, now) >= MOST_CODES) {
            return Optional.empty();
        }
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("personId", personId);
        row.put("key", key);
        row.put("hotline", hotline);
        row.put("body", body);
        row.put("attemptedAt", earlier.map(AnnouncedCall::attemptedAt).orElse(now));
        row.put("now", now);
        row.put("expiresAt", now.plus(CallCode.LASTS));
        return byId(insert(row), personId);
    }

    /** Not if the desk has just found it: what stands there is being read. */
    private boolean rewrite(UUID id, String body) {
        return sql.change(
                        AnnouncedCalls.class,
                        "announced-rewrite.sql",
                        Map.of("id", id, "body", body))
                == 1;
    }

    private UUID insert(Map<String, Object> row) {
        UUID id = UUID.randomUUID();
        row.put("id", id);
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            row.put("code", RANDOM.nextInt(CallCode.NUMBERS));
            row.put("answer", RANDOM.nextInt(CallCode.ANSWERS));
            if (sql.change(AnnouncedCalls.class, "announced-add.sql", row) == 1) {
                return id;
            }
        }
        throw new IllegalStateException("No code is free after " + MOST_DRAWS + " draws");
    }

    /** What this person announced; nobody else's. */
    public Optional<AnnouncedCall> byId(UUID id, long personId) {
        return sql.first(
                AnnouncedCalls.class,
                "announced.sql",
                AnnouncedCalls::call,
                Map.of("id", id, "personId", personId));
    }

    /** All codes of a draft lead to the case that came of it, and open no other. */
    public void becameCase(long personId, String key, CaseId number) {
        sql.change(
                AnnouncedCalls.class,
                "announced-case.sql",
                Map.of("personId", personId, "key", key, "caseId", number.value()));
    }

    /**
     * Gives what a code announces to whoever of the desk heard it; nobody else can find it by the
     * code from then on.
     */
    Optional<FoundCall> find(int code, long finder, Instant now) {
        int found =
                sql.change(
                        AnnouncedCalls.class,
                        "announced-find.sql",
                        Map.of("code", code, "finder", finder, "now", now));
        return found == 1
                ? sql.first(
                        AnnouncedCalls.class,
                        "announced-found.sql",
                        AnnouncedCalls::found,
                        Map.of("code", code, "finder", finder, "now", now))
                : Optional.empty();
    }

    /** What this person at the desk has found, if no case came of it yet; locked until the end. */
    Optional<AnnouncedCall> taken(UUID id, long finder) {
        return sql.first(
                AnnouncedCalls.class,
                "announced-taken.sql",
                AnnouncedCalls::call,
                Map.of("id", id, "finder", finder));
    }

    /** What this person announced last of the draft with this key. */
    public Optional<AnnouncedCall> newest(long personId, String key) {
        return sql.first(
                AnnouncedCalls.class,
                "announced-newest.sql",
                AnnouncedCalls::call,
                Map.of("personId", personId, "key", key));
    }

    private long codesOf(long personId, Instant now) {
        return sql.one(
                AnnouncedCalls.class,
                "announced-count.sql",
                row -> row.getLong(1),
                Map.of("personId", personId, "since", now.minus(WITHIN)));
    }

    private static FoundCall found(ResultSet row) throws SQLException {
        AnnouncedCall call = call(row);
        Map<String, String> draft = new TreeMap<>(call.draft());
        draft.put("customer", row.getString("customer"));
        draft.put("typed", row.getString("firm"));
        draft.put("callerName", row.getString("caller"));
        draft.put("number", row.getString("number"));
        return new FoundCall(call.id(), call.code().answered(), call.attemptedAt(), draft);
    }

    private static AnnouncedCall call(ResultSet row) throws SQLException {
        Long number = SqlRows.number(row, "case_id");
        return new AnnouncedCall(
                row.getObject("id", UUID.class),
                row.getLong("customer_id"),
                row.getLong("person_id"),
                row.getString("key"),
                new CallCode(row.getInt("code"), row.getInt("answer")),
                row.getString("hotline"),
                SqlRows.requiredInstant(row, "attempted_at"),
                SqlRows.requiredInstant(row, "expires_at"),
                read(row.getString("body")),
                row.getString("found_by_name"),
                number == null ? null : new CaseId(number));
    }

    private static String written(Map<String, String> draft) {
        JsonObjectBuilder json = JsonText.object();
        draft.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> read(String body) {
        JsonObject json = JsonText.stored(body);
        Map<String, String> draft = new TreeMap<>();
        json.keySet().forEach(key -> draft.put(key, json.getString(key)));
        return draft;
    }
}
