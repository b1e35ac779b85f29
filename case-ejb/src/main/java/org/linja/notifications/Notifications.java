package org.linja.notifications;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ClosedCases;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.AlertDue;
import org.linja.escalation.OwnerDue;
import org.linja.escalation.rules.ChannelKind;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.NotificationAct;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.Actor;
import org.linja.platform.security.Role;

/** All alerts; the lock on a case guards its alerts too. */
@Repository
class Notifications {
    private static final String SUBJECT = "notification";
    private static final String RETRY = "retry";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SMALLEST_CODE = 100_000;
    private static final int CODES = 900_000;

    /** Whoever was called more often since has more to do than to read a list. */
    private static final int RINGING_AMONG = 2_000;

    @PersistenceContext EntityManager entities;
    @Inject SqlRows sql;
    @Inject Alarms alarms;
    @Inject ClosedCases closed;

    /** Every alert to this person of the same climb, the oldest first; without their attempts. */
    List<Notification> ofClimb(AlertDue alert) {
        return entities.createQuery(
                        "select n from Notification n where n.escalationId = :escalationId"
                                + " and n.personId = :personId order by n.id",
                        Notification.class)
                .setParameter("escalationId", alert.escalationId())
                .setParameter("personId", alert.personId())
                .getResultList();
    }

    /** The alert to this person about this case for this reason, if there is one already. */
    Optional<Notification> of(OwnerDue due) {
        return entities.createQuery(
                        "select n from Notification n where n.escalationId is null"
                                + " and n.caseId = :caseId and n.reason = :reason"
                                + " and n.occasion = :occasion and n.personId = :personId",
                        Notification.class)
                .setParameter("caseId", due.caseId())
                .setParameter("reason", due.reason())
                .setParameter("occasion", due.occasion())
                .setParameter("personId", due.personId())
                .getResultStream()
                .findFirst()
                .map(this::complete);
    }

    /** An alert whose case the caller holds locked. */
    Notification byId(long id) {
        Notification tried = tried(List.of(id)).get(id);
        // One of which no attempt was made.
        return tried == null
                ? Objects.requireNonNull(entities.find(Notification.class, id))
                : tried;
    }

    /** Those of these alerts of which there are attempts, with them; the caller holds the cases. */
    Map<Long, Notification> tried(Collection<Long> ids) {
        Map<Notification, List<NotificationAttempt>> attempts = new LinkedHashMap<>();
        entities.createQuery(
                        "select n, a from Notification n, NotificationAttempt a"
                                + " where a.notificationId = n.id and n.id in :ids"
                                + " order by n.id, a.number",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(
                        row ->
                                attempts.computeIfAbsent(
                                                (Notification) row[0], one -> new ArrayList<>())
                                        .add((NotificationAttempt) row[1]));
        Map<Long, Notification> tried = new LinkedHashMap<>();
        attempts.forEach(
                (notification, made) -> {
                    notification.bring(made);
                    tried.put(notification.id(), notification);
                });
        return tried;
    }

    /** Which case an alert belongs to, without loading it: the case is to be locked first. */
    Optional<CaseId> caseOf(long id) {
        return sql.first(
                Notifications.class,
                "notification-case.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("id", id));
    }

    /** Why an alert calls, without loading it: the case is to be locked first. */
    String reasonOf(long id) {
        return sql.one(
                Notifications.class,
                "notification-case.sql",
                row -> row.getString("reason"),
                Map.of("id", id));
    }

    /** Whom an alert calls, without loading it: the case is to be locked first. */
    long personOf(long id) {
        return sql.one(
                Notifications.class,
                "notification-case.sql",
                row -> row.getLong("person_id"),
                Map.of("id", id));
    }

    /** The attempt that went out under this key, without loading it. */
    Optional<SentAttempt> sentUnder(String key) {
        return Optional.ofNullable(sentUnder(List.of(key)).get(key));
    }

    /** The attempts that went out under these keys, by key, without loading them. */
    Map<String, SentAttempt> sentUnder(List<String> keys) {
        return sql.map(
                Notifications.class,
                "attempts-by-key.sql",
                row -> row.getString("message_id"),
                row ->
                        new SentAttempt(
                                new CaseId(row.getLong("case_id")),
                                row.getLong("notification_id"),
                                row.getInt("number")),
                Map.of("keys", keys));
    }

    /** Where an attempt belongs. */
    record SentAttempt(CaseId caseId, long notificationId, int number) {}

    /** The alert, open or not, that this code word accepts if it comes from this telephone. */
    Optional<CodedAlert> codedAs(String code, String phone) {
        return sql.first(
                Notifications.class,
                "alert-by-code.sql",
                row ->
                        new CodedAlert(
                                new CaseId(row.getLong("case_id")),
                                row.getLong("id"),
                                row.getString("login"),
                                row.getString("language")),
                Map.of("code", code, "phone", phone));
    }

    /** An alert that somebody answers by its code word, and who they are. */
    record CodedAlert(CaseId caseId, long notificationId, String login, String language) {}

    /** In what language to answer this telephone; nothing if it is nobody's. */
    Optional<String> languageOf(String phone) {
        return sql.first(
                Notifications.class,
                "phone-language.sql",
                row -> row.getString("language"),
                Map.of("phone", phone));
    }

    Notification add(Notification notification) {
        entities.persist(notification);
        return notification;
    }

    NotificationAttempt add(NotificationAttempt attempt) {
        entities.persist(attempt);
        return attempt;
    }

    /** Brings its attempts along. */
    Notification complete(Notification notification) {
        notification.bring(
                entities.createQuery(
                                "select a from NotificationAttempt a where a.notificationId = :id"
                                        + " order by a.number",
                                NotificationAttempt.class)
                        .setParameter("id", notification.id())
                        .getResultList());
        return notification;
    }

    /** Voids alerts of a case that nobody has accepted; the journal says so of each. */
    void supersedeOpen(
            SupportCase supportCase, Predicate<Notification> which, Actor actor, Instant now) {
        List<Notification> all =
                entities.createQuery(
                                "select n from Notification n where n.caseId = :caseId order by n.id",
                                Notification.class)
                        .setParameter("caseId", supportCase.id().value())
                        .getResultList();
        supersede(supportCase, all.stream().filter(which).toList(), actor, now);
    }

    /** Voids those of these that nobody has accepted; the journal says so of each. */
    void supersede(SupportCase supportCase, List<Notification> which, Actor actor, Instant now) {
        for (Notification notification : which) {
            if (notification.supersede(now)) {
                leaveAlone(notification);
                supportCase.record(
                        EntryKind.ALERT_SUPERSEDED, actor, now, JournalFacts.of(notification));
            }
        }
    }

    /** Sets when to see whether an alert has reached its person; of a critical case urgently. */
    void lookAgainAt(Instant at, Notification notification, SupportCase supportCase) {
        if (supportCase.isCritical()) {
            alarms.setUrgent(SUBJECT, notification.id(), RETRY, at, supportCase.customerId());
        } else {
            alarms.set(SUBJECT, notification.id(), RETRY, at, supportCase.customerId());
        }
    }

    /** Nobody needs to look again. */
    void leaveAlone(Notification notification) {
        alarms.clear(SUBJECT, notification.id(), RETRY);
    }

    /** As {@link #leaveAlone(Notification)}, for several. */
    void leaveAlone(List<Notification> notifications) {
        alarms.clearOf(SUBJECT, notifications.stream().map(Notification::id).toList(), RETRY);
    }

    /** Has alerts of a case that wait until quiet ends tried now. */
    void endQuiet(CaseId caseId, Instant now) {
        entities.createQuery(
                        "select n from Notification n where n.caseId = :caseId"
                                + " and n.heldUntil is not null order by n.id",
                        Notification.class)
                .setParameter("caseId", caseId.value())
                .getResultStream()
                .filter(Notification::isHeld)
                .forEach(one -> alarms.setUrgent(SUBJECT, one.id(), RETRY, now, one.customerId()));
    }

    /** Lets the next attempts for a case that turned critical overtake; the caller holds it. */
    void hurry(CaseId caseId) {
        alarms.hurry(
                SUBJECT,
                entities.createQuery(
                                "select n.id from Notification n where n.caseId = :caseId"
                                        + " and n.endedAt is null order by n.id",
                                Long.class)
                        .setParameter("caseId", caseId.value())
                        .getResultList(),
                RETRY);
    }

    /** What the actor may see: own alerts, as duty manager everybody's; newest first. */
    List<NotificationRow> rows(Actor actor, int limit, @Nullable Long after) {
        Map<String, Object> filter = filter(actor, actor.has(Role.DUTY_MANAGER), limit);
        filter.put("after", after);
        return rows("notifications.sql", filter, actor);
    }

    /** Those that somebody must still accept, the gravest first. */
    List<NotificationRow> ringing(Actor actor, boolean everybody, int limit) {
        Map<String, Object> filter = filter(actor, everybody, limit);
        filter.put("among", RINGING_AMONG);
        return rows("notifications-ringing.sql", filter, actor);
    }

    private Map<String, Object> filter(Actor actor, boolean everybody, int limit) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("guarded", closed.guards(actor));
        filter.put("personId", everybody ? null : actor.personId());
        filter.put("limit", limit);
        return filter;
    }

    private List<NotificationRow> rows(String file, Map<String, Object> filter, Actor actor) {
        return sql.list(Notifications.class, file, row -> row(row, actor), filter);
    }

    private static NotificationRow row(ResultSet row, Actor actor) throws SQLException {
        NotificationState state = NotificationState.of(row.getString("state"));
        boolean own = row.getLong("person_id") == actor.personId();
        return new NotificationRow(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")).toString(),
                row.getString("subject"),
                Severity.of(row.getString("severity")),
                row.getString("customer_name"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("login"),
                row.getInt("rung"),
                row.getString("reason"),
                state,
                Objects.requireNonNull(SqlRows.instant(row, "created_at")),
                row.getInt("attempts"),
                SqlRows.instant(row, "held_until"),
                state.isOpen(),
                own && state.after(NotificationAct.HEAR).isPresent());
    }

    /** Whether a person still works here. */
    boolean isEnabled(long personId) {
        return sql.one(
                Notifications.class,
                "person-enabled.sql",
                row -> row.getBoolean("enabled"),
                Map.of("id", personId));
    }

    /** Where a person is reached, and in what words. */
    Recipient recipient(long personId) {
        return sql.one(
                Notifications.class,
                "recipient.sql",
                row -> recipient(row, personId),
                Map.of("id", personId));
    }

    private static Recipient recipient(ResultSet row, long personId) throws SQLException {
        return new Recipient(
                personId,
                row.getString("email"),
                row.getString("phone"),
                row.getString("webhook"),
                row.getBoolean("has_devices"),
                ChannelKind.read(row.getString("channels")),
                row.getString("language"),
                row.getString("zone"));
    }

    /**
     * How it stands with people who are to be called, by one question; the caller holds the cases.
     *
     * @return by the event by which that was heard
     */
    Map<UUID, Readiness> readiness(List<Readiness.Asked> asked, String consumer) {
        List<String> codes =
                Stream.generate(Notifications::anyCode).distinct().limit(asked.size()).toList();
        return sql.map(
                Notifications.class,
                "readiness.sql",
                row -> row.getObject("event_id", UUID.class),
                Notifications::readiness,
                Map.of(
                        "eventIds", asked.stream().map(Readiness.Asked::eventId).toList(),
                        "personIds", asked.stream().map(Readiness.Asked::personId).toList(),
                        "escalationIds", climbs(asked),
                        "codes", codes,
                        "consumer", consumer));
    }

    private static List<@Nullable Long> climbs(List<Readiness.Asked> asked) {
        List<@Nullable Long> climbs = new ArrayList<>();
        asked.forEach(one -> climbs.add(one.escalationId()));
        return climbs;
    }

    private static Readiness readiness(ResultSet row) throws SQLException {
        return new Readiness(
                SqlRows.requiredInstant(row, "now"),
                row.getBoolean("known"),
                recipient(row, row.getLong("person_id")),
                row.getString("night"),
                row.getBoolean("callable"),
                row.getBoolean("climbing"),
                row.getBoolean("called_before"),
                row.getString("free_code"));
    }

    /** The word that was thought of before, or another of six figures that no open alert has. */
    String freshCode(Readiness ready) {
        String code = ready.freeCode();
        return code == null ? freshCode() : code;
    }

    private String freshCode() {
        String code = anyCode();
        while (isCodeTaken(code)) {
            code = anyCode();
        }
        return code;
    }

    private static String anyCode() {
        return String.valueOf(SMALLEST_CODE + RANDOM.nextInt(CODES));
    }

    private boolean isCodeTaken(String code) {
        return sql.one(
                Notifications.class,
                "code-taken.sql",
                row -> row.getBoolean(1),
                Map.of("code", code));
    }

    String customerName(long customerId) {
        return sql.one(
                Notifications.class,
                "customer-name.sql",
                row -> row.getString("name"),
                Map.of("id", customerId));
    }
}
