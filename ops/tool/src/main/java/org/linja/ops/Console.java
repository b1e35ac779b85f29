package org.linja.ops;

import java.time.Duration;

/** The only class that writes to the operator's terminal. */
public final class Console {
    private Console() {}

    /** One line of result. */
    @SuppressWarnings("SystemOut")
    public static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** One line of progress with the seconds a step took. */
    public static void done(String step, Duration took) {
        say("  %-58s %5.1f s".formatted(step, took.toMillis() / 1000.0));
    }

    /** One line that says what went wrong and what to do. */
    @SuppressWarnings("SystemOut")
    static void fail(String line) {
        System.err.println("ops/dev: " + line);
    }
}
