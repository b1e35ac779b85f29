package org.linja.procedures.rules;

import java.util.List;
import org.linja.platform.rules.Slugged;

/** What becomes of a procedure when a step ends. */
public sealed interface Move {
    /** It goes on: these steps begin. */
    record GoesOn(Marking next, List<String> opens) implements Move {
        public GoesOn {
            opens = List.copyOf(opens);
        }
    }

    /** It is over: everything was done. */
    record Ends() implements Move {}

    /** It is over without having been carried out; what is open is dropped. */
    record Stops() implements Move {}

    record Refused(Why why) implements Move {}

    /** Why a step cannot end so. */
    enum Why implements Slugged {
        /** It is not open: done already, or not yet begun. */
        NOT_OPEN,
        NO_SUCH_OUTCOME,
        /** What would begin is open already. */
        OPENED_TWICE,
        /** Parts have come to a join for which nothing more can come. */
        STUCK
    }
}
