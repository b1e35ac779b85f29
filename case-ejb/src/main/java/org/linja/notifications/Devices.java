package org.linja.notifications;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The devices on which people are shown alerts. */
@Repository
class Devices {
    /** More than anybody carries. */
    static final int MOST = 10;

    @Inject SqlRows sql;

    List<Device> of(long personId) {
        return sql.list(
                Devices.class,
                "devices.sql",
                row ->
                        new Device(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("endpoint"),
                                SqlRows.requiredInstant(row, "added_at")),
                Map.of("personId", personId));
    }

    /** Where to push, and for whom to encrypt. */
    record Address(long id, String endpoint, String p256dh, String auth) {}

    List<Address> addresses(long personId) {
        return sql.list(
                Devices.class,
                "devices.sql",
                row ->
                        new Address(
                                row.getLong("id"),
                                row.getString("endpoint"),
                                row.getString("p256dh"),
                                row.getString("auth")),
                Map.of("personId", personId));
    }

    /**
     * Adds a device, or renews one that is known: it belongs to whoever says so last, for they have
     * it in their hands. Nothing if the person has as many as they may.
     */
    Optional<Long> keep(long personId, NewDevice device, Instant now) {
        sql.one(Devices.class, "device-turn.sql", row -> row.getLong("id"), Map.of("id", personId));
        return sql.first(
                Devices.class,
                "device-keep.sql",
                row -> row.getLong("id"),
                Map.of(
                        "personId", personId,
                        "name", device.name(),
                        "endpoint", device.endpoint(),
                        "p256dh", device.p256dh(),
                        "auth", device.auth(),
                        "now", now,
                        "most", MOST));
    }

    /** Returns whether the person had it. */
    boolean remove(long personId, long id) {
        return sql.change(
                        Devices.class, "device-remove.sql", Map.of("personId", personId, "id", id))
                == 1;
    }
}
