package org.linja.attachments;

/** Finds bytes among bytes. */
final class ByteSearch {
    private ByteSearch() {}

    /** Where {@code wanted} first stands in the part of {@code bytes}; -1 if it does not. */
    static int indexOf(byte[] bytes, byte[] wanted, int from, int until) {
        int last = Math.min(until, bytes.length) - wanted.length;
        for (int at = from; at <= last; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
