package org.linja.platform.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
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
    private final boolean secondFactor;
    private final @Nullable Instant secondFactorAt;

    public LinjaPrincipal(
            long personId,
            String login,
            String displayName,
            @Nullable Long customerId,
            Set<String> roles,
            String language,
            String zone,
            long credentialStamp) {
        this(
                personId,
                login,
                displayName,
                customerId,
                roles,
                language,
                zone,
                credentialStamp,
                false,
                null);
    }

    private LinjaPrincipal(
            long personId,
            String login,
            String displayName,
            @Nullable Long customerId,
            Set<String> roles,
            String language,
            String zone,
            long credentialStamp,
            boolean secondFactor,
            @Nullable Instant secondFactorAt) {
        super(login);
        this.personId = personId;
        this.displayName = displayName;
        this.customerId = customerId;
        this.roles = Set.copyOf(roles);
        this.language = language;
        this.zone = zone;
        this.credentialStamp = credentialStamp;
        this.secondFactor = secondFactor;
        this.secondFactorAt = secondFactorAt;
    }

    /**
     * The same person, with what is known of their second factor.
     *
     * @param roles what they may do, as far as they have proved themself
     * @param owned whether they have one
     * @param provedAt when it was last shown in this session; null if it was not
     */
    public LinjaPrincipal withSecondFactor(
            Set<String> roles, boolean owned, @Nullable Instant provedAt) {
        return new LinjaPrincipal(
                personId,
                getName(),
                displayName,
                customerId,
                roles,
                language,
                zone,
                credentialStamp,
                owned,
                provedAt);
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

    /** Whether a password alone does not prove this person. */
    public boolean hasSecondFactor() {
        return secondFactor;
    }

    /** When a second factor was last shown in this session; null if it was not. */
    public @Nullable Instant secondFactorAt() {
        return secondFactorAt;
    }

    /** Whether the second turn of the sign-in is still to come. */
    public boolean awaitsSecondTurn() {
        return secondFactor && secondFactorAt == null;
    }

    public Actor actor() {
        return new Actor(personId, "person:" + personId, customerId, roles);
    }
}
