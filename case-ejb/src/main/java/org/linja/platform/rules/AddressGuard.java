package org.linja.platform.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Which addresses the house speaks to when somebody else named the target: the public ones, and
 * those of its own network that the operator allows. Addresses of the one kind that carry one of
 * the other within are judged by what they carry.
 *
 * @param allowed ranges that are spoken to though they are not public
 */
public record AddressGuard(List<NetworkRange> allowed) {
    // What the registries of IANA do not call globally reachable, and all of multicast.
    private static final List<NetworkRange> NOT_PUBLIC =
            NetworkRange.list(
                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
                            + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"
                            + " 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4"
                            + " 240.0.0.0/4 ::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/23"
                            + " 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10"
                            + " ff00::/8");

    private static final NetworkRange MAPPED = NetworkRange.of("::ffff:0:0/96");
    private static final NetworkRange COMPATIBLE = NetworkRange.of("::/96");
    private static final NetworkRange NAT64 = NetworkRange.of("64:ff9b::/96");
    private static final NetworkRange SIX_TO_FOUR = NetworkRange.of("2002::/16");

    public AddressGuard {
        allowed = List.copyOf(allowed);
    }

    /** Whether the house may connect to this address of four or sixteen bytes. */
    public boolean allows(byte[] address) {
        byte[] meant = carried(address);
        return isAllowed(address) || isAllowed(meant) || (isPublic(address) && isPublic(meant));
    }

    private boolean isAllowed(byte[] address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isPublic(byte[] address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static byte[] carried(byte[] address) {
        if (MAPPED.contains(address) || COMPATIBLE.contains(address) || NAT64.contains(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : address;
    }
}
