package org.linja.watch;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.ChannelStanding;
import org.linja.watch.rules.RoundChannel;

/** The rounds that were made, which are never changed, and what there is to see on the next. */
@Repository
public class Rounds {
    private static final Pattern BLANK = Pattern.compile(" ");

    @Inject SqlRows sql;

    /** The round before the next. */
    record Made(long id, Instant at) {}

    /** What waits in every channel, as one look at the database sees it. */
    List<ChannelStanding> standing() {
        return sql.overAll(
                () ->
                        sql.list(
                                Rounds.class,
                                "standing.sql",
                                row -> standing(row, row.getString("place")),
                                Map.of()));
    }

    Optional<Made> newest() {
        return sql.first(
                Rounds.class,
                "round-newest.sql",
                row -> new Made(row.getLong("id"), SqlRows.requiredInstant(row, "made_at")),
                Map.of());
    }

    /** The round that a person made on having seen this. */
    Optional<Long> madeBy(long personId, String seen) {
        return sql.first(
                Rounds.class,
                "round-again.sql",
                row -> row.getLong("id"),
                Map.of("personId", personId, "seen", seen));
    }

    /** Adds a round with what stood there, and returns its number. */
    long add(
            long personId,
            List<SupportLine> onDuty,
            @Nullable Instant dueAt,
            String seen,
            List<ChannelStanding> standing,
            Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("personId", personId);
        row.put("now", now);
        row.put("onDuty", String.join(" ", onDuty.stream().map(SupportLine::slug).toList()));
        row.put("dueAt", dueAt);
        row.put("seen", seen);
        long id = sql.one(Rounds.class, "round-add.sql", found -> found.getLong("id"), row);
        for (ChannelStanding channel : standing) {
            sql.change(Rounds.class, "round-channel-add.sql", row(id, channel));
        }
        return id;
    }

    private static Map<String, @Nullable Object> row(long round, ChannelStanding channel) {
        String newest = channel.newest();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("round", round);
        row.put("channel", channel.channel().slug());
        row.put("items", channel.items());
        row.put("newestCase", newest == null ? null : CaseId.parse(newest).value());
        row.put("newestAt", channel.newestAt());
        return row;
    }

    /** The rounds below a number, newest first, with their evidence. */
    List<RoundRow> before(long number, int limit) {
        List<RoundRow> rounds =
                sql.list(
                        Rounds.class,
                        "rounds.sql",
                        Rounds::round,
                        Map.of("before", number, "limit", limit));
        if (rounds.isEmpty()) {
            return rounds;
        }
        Map<Long, List<ChannelStanding>> seen = new LinkedHashMap<>();
        sql.list(
                        Rounds.class,
                        "round-channels.sql",
                        row ->
                                Map.entry(
                                        row.getLong("round_id"),
                                        standing(row, row.getString("channel"))),
                        Map.of(
                                "first", rounds.get(rounds.size() - 1).number(),
                                "last", rounds.get(0).number()))
                .forEach(
                        one ->
                                seen.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                        .add(one.getValue()));
        return rounds.stream()
                .map(round -> round.having(seen.getOrDefault(round.number(), List.of())))
                .toList();
    }

    private static RoundRow round(ResultSet row) throws SQLException {
        String onDuty = row.getString("on_duty");
        return new RoundRow(
                row.getLong("id"),
                row.getString("name"),
                SqlRows.requiredInstant(row, "made_at"),
                onDuty.isEmpty()
                        ? List.of()
                        : BLANK.splitAsStream(onDuty).map(SupportLine::of).toList(),
                SqlRows.instant(row, "due_at"),
                List.of());
    }

    private static ChannelStanding standing(ResultSet row, String channel) throws SQLException {
        Long newest = SqlRows.number(row, "newest_case");
        return new ChannelStanding(
                RoundChannel.of(channel),
                row.getInt("items"),
                newest == null ? null : new CaseId(newest).toString(),
                SqlRows.instant(row, "newest_at"));
    }
}
