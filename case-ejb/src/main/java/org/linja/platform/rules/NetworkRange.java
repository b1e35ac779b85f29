package org.linja.platform.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A range of network addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param bits how many of the first bits an address must share
 */
public record NetworkRange(List<Byte> first, int bits) {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_GROUPS = 8;

    public NetworkRange {
        first = List.copyOf(first);
    }

    /**
     * Reads one range; an address without bits is a range of itself.
     *
     * @throws IllegalArgumentException for what is none
     */
    public static NetworkRange of(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        byte[] bytes = address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
        int all = bytes.length * Byte.SIZE;
        int bits = slash < 0 ? all : number(written.substring(slash + 1), all);
        List<Byte> first = new ArrayList<>();
        for (byte each : bytes) {
            first.add(each);
        }
        return new NetworkRange(first, bits);
    }

    /** Reads ranges with commas or spaces between. */
    public static List<NetworkRange> list(String written) {
        List<NetworkRange> ranges = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(written, ", ");
        while (words.hasMoreTokens()) {
            ranges.add(of(words.nextToken()));
        }
        return ranges;
    }

    public boolean contains(byte[] address) {
        if (address.length != first.size()) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (first.get(bit / Byte.SIZE) & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ipv4(String written) {
        byte[] bytes = new byte[IPV4_BYTES];
        StringTokenizer parts = new StringTokenizer(written, ".");
        if (parts.countTokens() != IPV4_BYTES) {
            throw new IllegalArgumentException("no address: " + written);
        }
        for (int i = 0; i < IPV4_BYTES; i++) {
            bytes[i] = (byte) number(parts.nextToken(), 255);
        }
        return bytes;
    }

    private static byte[] ipv6(String written) {
        int gap = written.indexOf("::");
        List<Integer> head = groups(gap < 0 ? written : written.substring(0, gap));
        List<Integer> tail = gap < 0 ? List.of() : groups(written.substring(gap + 2));
        int known = head.size() + tail.size();
        boolean twoGaps = gap >= 0 && written.indexOf("::", gap + 1) >= 0;
        if (twoGaps || known > IPV6_GROUPS || (gap < 0 && known != IPV6_GROUPS)) {
            throw new IllegalArgumentException("no address: " + written);
        }
        Integer[] all = new Integer[IPV6_GROUPS];
        Arrays.fill(all, 0);
        for (int i = 0; i < head.size(); i++) {
            all[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            all[IPV6_GROUPS - tail.size() + i] = tail.get(i);
        }
        byte[] bytes = new byte[IPV6_BYTES];
        for (int i = 0; i < IPV6_GROUPS; i++) {
            bytes[2 * i] = (byte) (all[i] >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) (int) all[i];
        }
        return bytes;
    }

    private static List<Integer> groups(String written) {
        List<Integer> groups = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(written, ":");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!word.matches("[0-9a-fA-F]{1,4}")) {
                throw new IllegalArgumentException("no address: " + written);
            }
            groups.add(Integer.parseInt(word, 16));
        }
        return groups;
    }

    private static int number(String word, int most) {
        if (!word.matches("[0-9]{1,3}") || Integer.parseInt(word) > most) {
            throw new IllegalArgumentException("not from 0 to " + most + ": " + word);
        }
        return Integer.parseInt(word);
    }
}
