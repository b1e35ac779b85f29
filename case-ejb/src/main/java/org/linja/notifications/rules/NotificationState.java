package org.linja.notifications.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** What has become of an alert to a person. All lawful changes are on this screen. */
public enum NotificationState implements Slugged {
    /** On its way; the person's list on screen shows it from this moment. */
    SENT,
    /** The mail server has taken it, or a gateway reports that it arrived. */
    DELIVERED,
    /** The person has said that it reached them. */
    HEARD,
    ACCEPTED,
    /** Every attempt to deliver it was refused; it still stands in the person's list. */
    FAILED,
    /** Somebody else accepted, the case was taken without it, or the person has left. */
    SUPERSEDED;

    /** The state after {@code act}, or nothing if an alert that stands here ignores it. */
    public Optional<NotificationState> after(NotificationAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case DELIVER -> this == SENT ? DELIVERED : null;
                    case FAIL -> this == SENT ? FAILED : null;
                    case ACCEPT -> isOpen() ? ACCEPTED : null;
                    case SUPERSEDE -> isOpen() ? SUPERSEDED : null;
                    case HEAR -> this == SENT || this == DELIVERED || this == FAILED ? HEARD : null;
                });
    }

    /** Whether somebody may still accept it. */
    public boolean isOpen() {
        return this != ACCEPTED && this != SUPERSEDED;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static NotificationState of(String slug) {
        return Slugged.parse(NotificationState.class, slug);
    }
}
