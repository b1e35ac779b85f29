package org.linja.contracts;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What customers call about, piece by piece. */
@Repository
public class Assets {
    static final int MOST = 1_000;

    @Inject SqlRows sql;

    /** The asset of a customer that has this tag. */
    public Optional<Asset> byTag(long customerId, String tag) {
        return sql.first(
                Assets.class,
                "asset-by-tag.sql",
                Assets::asset,
                Map.of("customerId", customerId, "tag", tag.strip()));
    }

    /** All of a customer, by tag. */
    List<Asset> of(long customerId) {
        return sql.list(
                Assets.class,
                "assets.sql",
                Assets::asset,
                Map.of("customerId", customerId, "limit", MOST));
    }

    /** Adds it unless its tag is taken. */
    boolean add(long customerId, Asset asset, Instant at) {
        return sql.change(
                        Assets.class,
                        "asset-add.sql",
                        Map.of(
                                "customerId", customerId,
                                "tag", asset.tag(),
                                "name", asset.name(),
                                "service", asset.service(),
                                "at", at))
                == 1;
    }

    /** Takes it off the list and keeps it for the cases that name it; false if it is not there. */
    boolean remove(long customerId, String tag, Instant at) {
        return sql.change(
                        Assets.class,
                        "asset-remove.sql",
                        Map.of("customerId", customerId, "tag", tag.strip(), "at", at))
                == 1;
    }

    private static Asset asset(ResultSet row) throws SQLException {
        return new Asset(row.getString("tag"), row.getString("name"), row.getString("service"));
    }
}
