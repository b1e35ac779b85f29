package org.linja.notifications;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.Night;
import org.linja.platform.config.Settings;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** How people want to be reached. */
@Repository
class Reaches {
    @Inject SqlRows sql;
    @Inject Settings settings;

    Reach of(long personId, List<ChannelKind> offered) {
        return sql.one(
                Reaches.class,
                "reach.sql",
                row ->
                        new Reach(
                                row.getLong("version"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("webhook"),
                                ChannelKind.read(row.getString("channels")),
                                offered,
                                Objects.requireNonNullElse(row.getString("night"), Night.HOUSE),
                                settings.night(),
                                row.getString("zone")),
                Map.of("id", personId));
    }

    /** What was said so far. */
    ReachDraft draftOf(long personId) {
        return sql.one(
                Reaches.class,
                "reach.sql",
                row ->
                        new ReachDraft(
                                row.getString("phone"),
                                row.getString("webhook"),
                                ChannelKind.read(row.getString("channels")),
                                row.getString("night")),
                Map.of("id", personId));
    }

    /** Returns whether the version was still the one given. */
    boolean keep(long personId, long version, ReachDraft draft, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", personId);
        row.put("version", version);
        row.put("phone", draft.phone());
        row.put("webhook", draft.webhook());
        row.put("channels", ChannelKind.written(draft.channels()));
        row.put("night", draft.night());
        row.put("now", now);
        return sql.change(Reaches.class, "reach-keep.sql", row) == 1;
    }

    /** Whoever of the house has this login and can be called. */
    Optional<Long> idOf(String login) {
        return sql.first(
                Reaches.class, "reachable.sql", row -> row.getLong("id"), Map.of("login", login));
    }

    /** Everybody of the house who can be called, by name. */
    List<ReachablePerson> people() {
        return sql.list(
                Reaches.class,
                "reachable.sql",
                row -> new ReachablePerson(row.getString("login"), row.getString("name")),
                Collections.singletonMap("login", null));
    }
}
