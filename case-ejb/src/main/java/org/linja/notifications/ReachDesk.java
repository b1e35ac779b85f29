package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.Night;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.rules.LastingName;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Keeps how a person is reached, whoever says so, and writes it into the trail of administration:
 * who changed what, with no number that could be called and no address that could be posted to.
 */
@ApplicationScoped
class ReachDesk {
    private static final int SHOWN = 3;

    @Inject Reaches reaches;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;

    void keep(long personId, long version, ReachDraft typed, Actor who) {
        ReachDraft draft = typed.checked();
        ReachDraft before = reaches.draftOf(personId);
        Instant now = clock.now();
        if (!reaches.keep(personId, version, draft, now)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        List<FieldChange> changes = changes(before, draft);
        if (!changes.isEmpty()) {
            trail.add(
                    AdministrationAct.REACH_CHANGED,
                    LastingName.ofPerson(personId),
                    null,
                    changes,
                    who,
                    now);
        }
    }

    private static List<FieldChange> changes(ReachDraft before, ReachDraft after) {
        List<FieldChange> changes = new ArrayList<>();
        // Two numbers may look the same once they are masked: what changed is told all the same.
        if (!Objects.equals(before.phone(), after.phone())) {
            changes.add(new FieldChange("phone", masked(before.phone()), masked(after.phone())));
        }
        if (!Objects.equals(before.webhook(), after.webhook())) {
            changes.add(new FieldChange("webhook", host(before.webhook()), host(after.webhook())));
        }
        if (!before.channels().equals(after.channels())) {
            changes.add(
                    new FieldChange(
                            "channels",
                            ChannelKind.written(before.channels()),
                            ChannelKind.written(after.channels())));
        }
        if (!Objects.equals(before.night(), after.night())) {
            changes.add(new FieldChange("night", told(before.night()), told(after.night())));
        }
        return changes;
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : "…" + phone.substring(phone.length() - SHOWN);
    }

    /** What stands behind the host may be a secret. */
    private static @Nullable String host(@Nullable String webhook) {
        return webhook == null ? null : URI.create(webhook).getHost();
    }

    private static String told(@Nullable String night) {
        return night == null ? Night.HOUSE : night;
    }
}
