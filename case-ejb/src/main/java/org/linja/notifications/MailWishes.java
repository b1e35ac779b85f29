package org.linja.notifications;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Which kinds of letters people get: all but those that they said they do not want. */
@Repository
class MailWishes {
    @Inject SqlRows sql;

    Set<MailKind> wanted(long personId) {
        Set<MailKind> wanted = EnumSet.allOf(MailKind.class);
        sql.list(
                        MailWishes.class,
                        "mail-unwanted.sql",
                        row -> MailKind.of(row.getString("kind")),
                        Map.of("personId", personId))
                .forEach(wanted::remove);
        return wanted;
    }

    boolean wants(long personId, MailKind kind) {
        return wanted(personId).contains(kind);
    }

    void keep(long personId, long customerId, Set<MailKind> wanted) {
        // One choice after the other: of two at once both would hold.
        sql.one(
                MailWishes.class,
                "mail-lock.sql",
                row -> true,
                Map.of("person", "mail:" + personId));
        sql.change(MailWishes.class, "mail-want-all.sql", Map.of("personId", personId));
        List<Map<String, Object>> rows =
                EnumSet.complementOf(copyOf(wanted)).stream()
                        .map(
                                kind ->
                                        Map.<String, Object>of(
                                                "personId",
                                                personId,
                                                "customerId",
                                                customerId,
                                                "kind",
                                                kind.slug()))
                        .toList();
        sql.changeEach(MailWishes.class, "mail-refuse.sql", rows);
    }

    private static EnumSet<MailKind> copyOf(Set<MailKind> kinds) {
        EnumSet<MailKind> copy = EnumSet.noneOf(MailKind.class);
        copy.addAll(kinds);
        return copy;
    }
}
