package org.linja.rest.kit;

import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linja.platform.problem.Problem;

/** What a form with files brings, as strictly read as a JSON body. */
public final class Parts {
    private Parts() {}

    /** The first part of this name. */
    public static Optional<EntityPart> named(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }

    /** Refuses a part that the endpoint does not know. */
    public static void onlyKnown(List<EntityPart> parts, Set<String> known) {
        for (EntityPart part : parts) {
            if (!known.contains(part.getName())) {
                throw Problem.invalid(part.getName(), "unknown-field");
            }
        }
    }

    /** A part that must be there. */
    public static EntityPart required(List<EntityPart> parts, String name) {
        return named(parts, name).orElseThrow(() -> Problem.invalid(name, "required"));
    }
}
