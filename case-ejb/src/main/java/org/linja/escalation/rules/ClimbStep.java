package org.linja.escalation.rules;

import java.time.Instant;
import java.util.List;

/** One thing that is done in the instant in which a rung is due. */
public sealed interface ClimbStep {

    /**
     * The rung would have called nobody.
     *
     * @param accepted whether those who stand on it have all accepted before; else nobody does
     */
    record Passed(Rung rung, int turn, boolean accepted) implements ClimbStep {}

    /** These are called; who of them is asleep hears of it on waking. */
    record Called(Rung rung, int turn, List<Long> people) implements ClimbStep {
        public Called {
            people = List.copyOf(people);
        }
    }

    /** For everybody on the rung it is quiet: the climb stands until it is not for one of them. */
    record Held(Rung rung, int turn, List<Hold> holds) implements ClimbStep {
        public Held {
            holds = List.copyOf(holds);
        }

        public Instant until() {
            return Hold.first(holds);
        }
    }

    /**
     * Nobody was left on the way up: managers are called, if there are any.
     *
     * @param accepted whether there are, and all of them have accepted before
     */
    record LastResort(Rung top, int turn, List<Long> managers, boolean accepted)
            implements ClimbStep {
        public LastResort {
            managers = List.copyOf(managers);
        }

        /** Why nobody is called any more, where no manager is left. */
        public String whyNobody() {
            return accepted ? "managers-accepted" : "nobody-to-call";
        }
    }
}
