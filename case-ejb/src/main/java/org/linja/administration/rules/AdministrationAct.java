package org.linja.administration.rules;

import org.linja.platform.rules.Slugged;

/** What was done to the things the house works by; the trail keeps these words for ever. */
public enum AdministrationAct implements Slugged {
    CUSTOMER_CREATED,
    CUSTOMER_CHANGED,
    CUSTOMER_DISABLED,
    CUSTOMER_ENABLED,
    CONTACT_ADDED,
    CONTACT_CHANGED,
    CONTACT_REMOVED,
    CONTRACT_VERSION_ADDED,
    PERSON_CREATED,
    PERSON_DISABLED,
    PERSON_ENABLED,
    PASSWORD_RESET,
    ROLES_GIVEN,
    CALENDAR_VERSION_PUBLISHED,
    CONTRACT_VERSION_PROPOSED,
    CONTRACT_VERSION_ACTIVATED,
    CONTRACT_VERSION_WITHDRAWN,
    ASSET_ADDED,
    ASSET_REMOVED,
    FOLLOWING_ORDERED_AGAIN,
    FOLLOWING_SIGNED,
    FOLLOWING_REFUSED,
    LADDER_VERSION_PROPOSED,
    LADDER_VERSION_ACTIVATED,
    LADDER_VERSION_WITHDRAWN,
    MESSAGE_RETRIED,
    MESSAGE_DISCARDED,
    REACH_CHANGED,
    PERSON_INVITED,
    RIGHT_GIVEN,
    PASSWORD_CHOSEN,
    SECOND_FACTOR_TAKEN,
    SECOND_FACTOR_DROPPED,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED,
    SECOND_FACTOR_DEMANDED,
    SECOND_FACTOR_DEMAND_ENDED,
    API_KEY_MADE,
    API_KEY_REVOKED,
    SIGN_IN_PROVIDER_KEPT,
    SIGN_IN_PROVIDER_REMOVED,
    PERSON_BOUND_ELSEWHERE,
    PASSKEY_TAKEN,
    PASSKEY_REMOVED,
    PASSKEY_COPIED,
    LOOK_BEGUN,
    LOOK_ENDED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AdministrationAct of(String slug) {
        return Slugged.parse(AdministrationAct.class, slug);
    }
}
