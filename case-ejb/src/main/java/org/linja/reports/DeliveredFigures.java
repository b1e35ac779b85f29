package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.reports.rules.ClockFigures;
import org.linja.reports.rules.JournalCount;
import org.linja.reports.rules.JudgedClocks;
import org.linja.reports.rules.Tally;

/** What sealed opinions and the journal below their cut say of a contract, reckoned there. */
@Repository
public class DeliveredFigures {
    /** As a person reads it, too. */
    private static final String UTC = "UTC";

    @Inject SqlRows sql;

    /** Whose contract it is, and where they are. */
    record Holder(long customerId, String customer, String zone) {}

    /** The verdicts on a customer and the zone they were judged in. */
    record Judged(List<JudgedClocks> clocks, String zone) {}

    private record Grain(JudgedClocks clocks, String firstZone, String lastZone) {}

    Optional<Holder> holder(String contract) {
        return sql.first(
                DeliveredFigures.class,
                "delivered-contract.sql",
                row ->
                        new Holder(
                                row.getLong("id"),
                                row.getString("customer"),
                                row.getString("zone")),
                Map.of("contract", contract));
    }

    /** Numbers of the sealed opinions that cover a customer, newest first. */
    List<Long> opinions(long customerId, long before, int limit) {
        return sql.list(
                DeliveredFigures.class,
                "delivered-opinions.sql",
                row -> row.getLong("number"),
                Map.of("customerId", customerId, "before", before, "limit", limit));
    }

    /** The state of an opinion; nothing if it does not cover the customer. */
    Optional<String> stateOf(long opinion, long customerId) {
        return sql.first(
                DeliveredFigures.class,
                "delivered-covers.sql",
                row -> row.getString("state"),
                Map.of("number", opinion, "customerId", customerId));
    }

    /** All clocks of a customer as the opinion was sealed with them. */
    Tally sealed(long opinion, String customer) {
        return sql.one(
                DeliveredFigures.class,
                "delivered-sealed.sql",
                DeliveredFigures::tally,
                Map.of("number", opinion, "customer", customer));
    }

    Judged judged(long opinion, Holder holder) {
        List<Grain> grains =
                sql.list(
                        DeliveredFigures.class,
                        "delivered-clocks.sql",
                        DeliveredFigures::grain,
                        Map.of("number", opinion, "customer", holder.customer()));
        List<String> zones =
                grains.stream()
                        .flatMap(grain -> Stream.of(grain.firstZone(), grain.lastZone()))
                        .distinct()
                        .toList();
        return new Judged(grains.stream().map(Grain::clocks).toList(), zone(zones, holder));
    }

    /** Where nothing was judged it is the customer's own; where two governed, nobody's. */
    static String zone(List<String> judged, Holder holder) {
        return switch (judged.size()) {
            case 0 -> holder.zone();
            case 1 -> judged.get(0);
            default -> UTC;
        };
    }

    List<JournalCount> journal(long opinion, String customer, String contract) {
        return sql.overAll(
                () ->
                        sql.list(
                                DeliveredFigures.class,
                                "delivered-journal.sql",
                                DeliveredFigures::count,
                                Map.of(
                                        "number", opinion,
                                        "customer", customer,
                                        "contract", contract)));
    }

    private static JournalCount count(ResultSet row) throws SQLException {
        return new JournalCount(
                row.getString("version"),
                row.getString("measure"),
                row.getString("channel"),
                row.getString("severity"),
                row.getString("kind"),
                row.getLong("count"));
    }

    private static Grain grain(ResultSet row) throws SQLException {
        return new Grain(
                new JudgedClocks(
                        row.getString("contract"),
                        row.getString("severity"),
                        row.getString("clock"),
                        new ClockFigures(
                                tally(row),
                                SqlRows.number(row, "median"),
                                SqlRows.number(row, "longest"),
                                SqlRows.number(row, "worst_case"),
                                row.getBoolean("worst_ran"))),
                row.getString("first_zone"),
                row.getString("last_zone"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("clocks"),
                row.getLong("met"),
                row.getLong("missed"),
                row.getLong("undecidable"));
    }
}
