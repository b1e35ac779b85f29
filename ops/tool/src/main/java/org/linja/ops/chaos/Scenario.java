package org.linja.ops.chaos;

/** One way of hurting a house that is at work. */
interface Scenario {
    /** The word by which it is asked for. */
    String name();

    /** Hurts it, and leaves it whole. */
    void run(Siege siege);
}
