package org.linja.answers.rules;

import java.util.Optional;
import org.linja.platform.rules.Slugged;

/** Where an answer stands that is not to go out at once. All lawful changes are on this screen. */
public enum HeldState implements Slugged {
    /** For a second person. */
    WAITING,
    /** For its writer, with the reason. */
    SENT_BACK,
    /** It has gone out to the customer. */
    RELEASED,
    WITHDRAWN,
    /** Its case ended first. */
    LAPSED;

    /** The state after {@code act}, or nothing if what stands here refuses it. */
    public Optional<HeldState> after(HeldAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case REWRITE -> isOpen() ? WAITING : null;
                    case APPROVE -> this == WAITING ? RELEASED : null;
                    case SEND_BACK -> this == WAITING ? SENT_BACK : null;
                    case WITHDRAW -> isOpen() ? WITHDRAWN : null;
                    case MISS -> this == WAITING ? this : null;
                    case CARRY -> isOpen() ? this : null;
                    case LAPSE -> isOpen() ? LAPSED : null;
                });
    }

    /** Whether anybody has to do anything about it. */
    public boolean isOpen() {
        return this == WAITING || this == SENT_BACK;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static HeldState of(String slug) {
        return Slugged.parse(HeldState.class, slug);
    }
}
