package org.linja.escalation.rules;

import java.util.List;
import org.linja.rota.rules.SupportLine;

/** Whom a rung calls, as a ladder names them; who that is shows when the rung is climbed. */
public sealed interface Target {

    /** Words before the colon of a written target, in the order in which people choose. */
    List<String> KINDS = List.of("on-duty", "all-on-duty", "person", "role");

    /** Whoever came first among the people on duty for a line. */
    record OnDutyPerson(SupportLine line) implements Target {
        @Override
        public String written() {
            return "on-duty:" + line.slug();
        }
    }

    /** Everybody on duty for a line. */
    record EverybodyOnDuty(SupportLine line) implements Target {
        @Override
        public String written() {
            return "all-on-duty:" + line.slug();
        }
    }

    /** One person, on duty or not. */
    record NamedPerson(String login) implements Target {
        @Override
        public String written() {
            return "person:" + login;
        }
    }

    /**
     * Everybody who may answer in a role, on duty or not.
     *
     * @param role slug of the role
     */
    record HoldersOf(String role) implements Target {
        @Override
        public String written() {
            return "role:" + role;
        }
    }

    /** As ladders, journals and messages write it. */
    String written();

    /** Whether it can never be more than one person. */
    default boolean isOnePerson() {
        return this instanceof OnDutyPerson || this instanceof NamedPerson;
    }

    /**
     * Reads a target such as {@code on-duty:line-2}. A line alone is everybody on duty for it, as
     * it was when ladders could say nothing else.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Target of(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return new EverybodyOnDuty(SupportLine.of(written));
        }
        String who = written.substring(colon + 1);
        return switch (written.substring(0, colon)) {
            case "on-duty" -> new OnDutyPerson(SupportLine.of(who));
            case "all-on-duty" -> new EverybodyOnDuty(SupportLine.of(who));
            case "person" -> new NamedPerson(required(who));
            case "role" -> new HoldersOf(required(who));
            default -> throw new IllegalArgumentException("Nobody is called by " + written);
        };
    }

    private static String required(String who) {
        if (who.isBlank()) {
            throw new IllegalArgumentException("A target without a name");
        }
        return who;
    }
}
