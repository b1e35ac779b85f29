package org.linja.platform.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signed-in person as the container carries them from the door to every use case. */
public class LinjaPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final long personId;
    private final String displayName;
    private final @Nullable Long customerId;
    private final Set<String> roles;
    private final String language;
    private final String zone;
    private final long credentialStamp;

    public LinjaPrincipal(
            long personId,
            String login,
            String displayName,
            @Nullable Long customerId,
            Set<String> roles,
            String language,
            String zone,
            long credentialStamp) {
        super(login);
        this.personId = personId;
        this.displayName = displayName;
        this.customerId = customerId;
        this.roles = Set.copyOf(roles);
        this.language = language;
        this.zone = zone;
        this.credentialStamp = credentialStamp;
    }

    public long personId() {
        return personId;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable Long customerId() {
        return customerId;
    }

    public Set<String> roles() {
        return roles;
    }

    /** One of en, fi, ru. */
    public String language() {
        return language;
    }

    /** Name of the person's time zone in the tz database. */
    public String zone() {
        return zone;
    }

    /** Another one after every change of the account's password or state. */
    public long credentialStamp() {
        return credentialStamp;
    }

    public Actor actor() {
        return new Actor(personId, "person:" + personId, customerId, roles);
    }
}
