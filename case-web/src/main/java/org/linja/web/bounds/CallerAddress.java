package org.linja.web.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.NetworkRange;

/**
 * From which network a request comes. What the request says of that itself is believed only of the
 * operator's own proxies; anybody else could write there whom they like (CVE-2026-34720).
 */
final class CallerAddress {
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_OF_IPV4 = 3;
    private static final int NETWORK_OF_IPV6 = 8;
    private static final int MOST_HOPS = 20;

    private CallerAddress() {}

    /** The network, /24 of IPv4 and /64 of IPv6: a person may come from any address of it. */
    static String network(HttpServletRequest request, List<NetworkRange> proxies) {
        return network(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
    }

    static String network(String peer, @Nullable String forwarded, List<NetworkRange> proxies) {
        byte[] address = bytes(peer);
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",", MOST_HOPS);
        // From the nearest backwards: each proxy of ours vouches for whom it had before it.
        for (int hop = hops.length - 1; hop >= 0 && isOurs(address, proxies); hop--) {
            byte[] before = bytes(hops[hop].strip());
            if (before.length == 0) {
                break;
            }
            address = before;
        }
        int kept = address.length == IPV4_BYTES ? NETWORK_OF_IPV4 : NETWORK_OF_IPV6;
        return HexFormat.of().formatHex(Arrays.copyOf(address, kept));
    }

    private static boolean isOurs(byte[] address, List<NetworkRange> proxies) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** Empty for what is no address: a name would be looked up. */
    private static byte[] bytes(String written) {
        if (!written.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(written).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return new byte[0];
        }
    }
}
