package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** By which way house and customer speak with each other about a case. */
public enum ContactWay implements Slugged {
    PHONE,
    PORTAL,
    MAIL,
    CHAT;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ContactWay of(String slug) {
        return Slugged.parse(ContactWay.class, slug);
    }
}
