package org.linja.attachments;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** A kept file as it is read: one piece in memory at a time. */
final class PieceStream extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, taken);
        at += taken;
        return taken;
    }

    private boolean isAtEnd() {
        if (at < piece.length) {
            return false;
        }
        Optional<byte[]> following = pieces.apply(next++);
        piece = following.orElseGet(() -> new byte[0]);
        at = 0;
        return following.isEmpty();
    }
}
