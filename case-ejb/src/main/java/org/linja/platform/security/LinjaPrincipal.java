package org.linja.platform.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.LastingName;

/** The signed-in person as the container carries them from the door to every use case. */
public class LinjaPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 3L;
    private static final long NO_KEY = 0;

    private final long personId;
    private final String displayName;
    private final @Nullable Long customerId;
    private final Set<String> roles;
    private final String language;
    private final String zone;
    private final long credentialStamp;
    private final boolean secondFactor;
    private final @Nullable Instant secondFactorAt;
    private final long apiKey;
    private final @Nullable Onlooker onlooker;

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
                null,
                NO_KEY,
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
            @Nullable Instant secondFactorAt,
            long apiKey,
            @Nullable Onlooker onlooker) {
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
        this.apiKey = apiKey;
        this.onlooker = onlooker;
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
                provedAt,
                apiKey,
                onlooker);
    }

    /**
     * A program of this person's that comes with this key, and may do only so much. The key is its
     * proof: nobody asks a program for a second one.
     */
    public LinjaPrincipal byKey(long key, Set<String> allowed) {
        return new LinjaPrincipal(
                personId,
                getName(),
                displayName,
                customerId,
                allowed,
                language,
                zone,
                credentialStamp,
                false,
                null,
                key,
                null);
    }

    /** This customer's person as somebody of the house sees through their eyes, and may not act. */
    public LinjaPrincipal seenBy(Onlooker who) {
        return new LinjaPrincipal(
                personId,
                getName(),
                displayName,
                customerId,
                roles,
                language,
                zone,
                credentialStamp,
                false,
                null,
                NO_KEY,
                who);
    }

    /** Who really looks through this person's eyes; null where it is the person themself. */
    public @Nullable Onlooker onlooker() {
        return onlooker;
    }

    /** Whether somebody of the house looks, and nothing may be done. */
    public boolean isSeenThrough() {
        return onlooker != null;
    }

    /** Whether it is a program with a key and not the person themself. */
    public boolean isByKey() {
        return apiKey != NO_KEY;
    }

    /** The number of the key that was shown; 0 where the person came themself. */
    public long apiKey() {
        return apiKey;
    }

    /** Who is counted when somebody comes often: each key for itself, and so each person. */
    public String caller() {
        if (onlooker != null) {
            return "look:" + onlooker.login();
        }
        return isByKey() ? "key:" + apiKey : getName();
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
        String person = LastingName.ofPerson(personId);
        String name = isByKey() ? "key:" + apiKey + " of " + person : person;
        return new Actor(
                personId,
                onlooker == null
                        ? name
                        : LastingName.ofPerson(onlooker.personId()) + " as " + person,
                customerId,
                roles);
    }
}
