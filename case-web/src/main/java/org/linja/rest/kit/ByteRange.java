package org.linja.rest.kit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one part of a file that a request asks for (RFC 9110, section 14), so that a broken download
 * goes on where it stopped.
 *
 * @param from first byte, counted from 0
 * @param until behind the last one
 */
public record ByteRange(long from, long until) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * The part; nothing where the whole is to be sent: without a range, for one that cannot be met
     * or several at once, and where the caller's beginning is of another file.
     *
     * @param ifRange the tag that the caller's beginning had, null if it does not care
     */
    public static Optional<ByteRange> of(
            @Nullable String range, @Nullable String ifRange, String tag, long bytes) {
        Matcher one = ONE.matcher(range == null ? "" : range);
        if (!one.matches() || (ifRange != null && !ifRange.equals('"' + tag + '"'))) {
            return Optional.empty();
        }
        ByteRange part = part(one.group(1), one.group(2), bytes);
        return part.from < part.until ? Optional.of(part) : Optional.empty();
    }

    public long bytes() {
        return until - from;
    }

    /** What {@code Content-Range} says of it. */
    public String of(long all) {
        return "bytes %d-%d/%d".formatted(from, until - 1, all);
    }

    private static ByteRange part(String first, String last, long bytes) {
        if (first.isEmpty()) {
            long tail = last.isEmpty() ? 0 : Long.parseLong(last);
            return new ByteRange(Math.max(0, bytes - tail), bytes);
        }
        long until = last.isEmpty() ? bytes : Math.min(bytes, Long.parseLong(last) + 1);
        return new ByteRange(Long.parseLong(first), until);
    }
}
