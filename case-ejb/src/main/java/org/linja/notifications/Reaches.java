package org.linja.notifications;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** How people want to be reached. */
@Repository
class Reaches {
    @Inject SqlRows sql;

    Reach of(long personId, List<ChannelKind> offered) {
        return sql.one(
                Reaches.class,
                "reach.sql",
                row ->
                        new Reach(
                                row.getLong("version"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("webhook"),
                                ChannelKind.read(row.getString("channels")),
                                offered),
                Map.of("id", personId));
    }

    /** Returns whether the version was still the one given. */
    boolean keep(
            long personId,
            long version,
            @Nullable String phone,
            @Nullable String webhook,
            List<ChannelKind> channels,
            Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", personId);
        row.put("version", version);
        row.put("phone", phone);
        row.put("webhook", webhook);
        row.put("channels", ChannelKind.written(channels));
        row.put("now", now);
        return sql.change(Reaches.class, "reach-keep.sql", row) == 1;
    }
}
