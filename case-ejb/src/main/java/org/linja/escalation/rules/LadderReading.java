package org.linja.escalation.rules;

import java.util.List;

/** What a draft of a ladder turned out to be. */
public sealed interface LadderReading {

    /** It can be climbed. */
    record Sound(List<LadderPath> paths) implements LadderReading {
        public Sound {
            paths = List.copyOf(paths);
        }
    }

    /** It cannot, for every one of these reasons. */
    record Unsound(List<LadderFault> faults) implements LadderReading {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }
}
