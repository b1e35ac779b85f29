package org.linja.ops.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.linja.ops.settings.Failure;

/** A measurement at a house that runs. */
@FunctionalInterface
interface Measurement {
    void run()
            throws IOException,
                    SQLException,
                    ReflectiveOperationException,
                    ExecutionException,
                    InterruptedException;

    /** Takes it, and says why it stopped if it did; the caller removes what it wrote. */
    static void take(Measurement measurement) {
        try {
            measurement.run();
        } catch (IOException | SQLException | ReflectiveOperationException failure) {
            throw new Failure("The benchmark stopped: " + failure.getMessage(), failure);
        } catch (ExecutionException failure) {
            throw new Failure("A caller failed: " + failure.getCause(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("The benchmark was interrupted.", stopped);
        }
    }
}
