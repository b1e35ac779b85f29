package org.linja.ops.server;

/** The short rests of a loop that waits for another process. */
final class Pauses {
    private Pauses() {}

    static void of(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
