package org.linja.ops.chaos;

import java.util.List;

/**
 * One kill -9.
 *
 * @param afterMillis how long the work has been going on when it comes
 */
public record Fault(int number, Target target, Work under, int afterMillis) {
    /** What is killed. */
    public enum Target {
        SERVER,
        DATABASE,
        BROKER;

        /** What falls whatever broker the house has. */
        static final List<Target> ALWAYS = List.of(SERVER, DATABASE);
    }

    /** What is certainly under way, beside the calls, which never stop. */
    public enum Work {
        INTAKE,
        IMPORT,
        AUDIT
    }
}
