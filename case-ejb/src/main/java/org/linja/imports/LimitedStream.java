package org.linja.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** A stream that refuses to go on behind its limit. */
final class LimitedStream extends FilterInputStream {
    private final String reason;
    private long left;

    /**
     * @param reason what a caller is told whose stream is longer than {@code limit} bytes
     */
    LimitedStream(InputStream in, long limit, String reason) {
        super(in);
        this.left = limit;
        this.reason = reason;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new Problem(ProblemType.FILE_NOT_USABLE, Map.of("reason", reason));
        }
    }
}
