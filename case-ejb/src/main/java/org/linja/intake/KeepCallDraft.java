package org.linja.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.linja.platform.json.JsonText;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Keeps the half-written call, so that neither a closed tab nor a restarted server loses it. */
@Stateless
@RolesAllowed(Role.LINE_1)
public class KeepCallDraft {
    private static final int MOST_CHARACTERS = 80_000;

    @Inject CallDrafts drafts;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Keeps what stands in the form's fields, by field name. */
    public void keep(Map<String, String> fields) {
        JsonObjectBuilder json = JsonText.object();
        fields.forEach(json::add);
        String body = json.build().toString();
        if (body.length() > MOST_CHARACTERS) {
            throw new Problem(ProblemType.TOO_LARGE);
        }
        drafts.keep(actor.get().personId(), body, clock.now());
    }

    /** What was kept; empty if nothing was. */
    public Map<String, String> fetch() {
        Map<String, String> fields = new TreeMap<>();
        drafts.of(actor.get().personId())
                .ifPresent(
                        body -> {
                            JsonObject json = JsonText.stored(body);
                            json.keySet().forEach(key -> fields.put(key, json.getString(key)));
                        });
        return fields;
    }

    public void discard() {
        drafts.discard(actor.get().personId());
    }
}
