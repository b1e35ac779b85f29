package org.linja.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linja.attachments.rules.FileRefusal;
import org.linja.attachments.rules.UploadPace;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** What somebody sends, up to a size, and not slower than a pace. */
final class PacedStream extends FilterInputStream {
    private final UploadPace pace;
    private final long mostBytes;
    private final String mostInWords;
    private final long begun = System.nanoTime();
    private long bytes;

    PacedStream(InputStream in, UploadPace pace, long mostBytes, String mostInWords) {
        super(in);
        this.pace = pace;
        this.mostBytes = mostBytes;
        this.mostInWords = mostInWords;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = arrived(buffer, offset, length);
        if (read < 0) {
            return read;
        }
        bytes += read;
        if (bytes > mostBytes) {
            throw Refusals.of(FileRefusal.TOO_LARGE, mostInWords);
        }
        if (pace.isTooSlow(Duration.ofNanos(System.nanoTime() - begun), bytes)) {
            throw new Problem(ProblemType.TOO_SLOW);
        }
        return read;
    }

    private int arrived(byte[] buffer, int offset, int length) {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException failure) {
            // The server waits for the next byte only so long. Who hung up hears nothing anyway.
            throw new Problem(
                    isOutOfPatience(failure) ? ProblemType.TOO_SLOW : ProblemType.INVALID_INPUT);
        }
    }

    private static boolean isOutOfPatience(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof InterruptedIOException
                        || failure instanceof TimeoutException
                        || isOutOfPatience(failure.getCause()));
    }
}
