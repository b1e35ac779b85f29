package org.linja.ops.api;

import java.util.function.DoubleConsumer;
import org.linja.ops.Console;

/** Says how far a job is, once for each tenth of the way. */
final class ProgressLine implements DoubleConsumer {
    private final String name;
    private int saidTenths;

    ProgressLine(String name) {
        this.name = name;
    }

    @Override
    public void accept(double progress) {
        int tenths = (int) (progress * 10);
        if (tenths > saidTenths) {
            saidTenths = tenths;
            Console.say("  %s: %d %%".formatted(name, tenths * 10));
        }
    }
}
