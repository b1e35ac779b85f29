package org.linja.web.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.linja.platform.config.CallLimits;
import org.linja.platform.rules.NetworkRange;

/**
 * From where a request comes. What the request says of that itself is believed only of the
 * operator's own proxies; anybody else could write there whom they like (CVE-2026-34720).
 */
@ApplicationScoped
public class CallerAddress {
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_OF_IPV4 = 3;
    private static final int NETWORK_OF_IPV6 = 8;
    private static final int MOST_HOPS = 20;

    @Inject CallLimits limits;

    /** The address as it is written in digits. */
    public String of(HttpServletRequest request) {
        return written(request.getRemoteAddr(), forwarded(request), limits.proxies());
    }

    /** The network, /24 of IPv4 and /64 of IPv6: a person may come from any address of it. */
    String network(HttpServletRequest request) {
        return network(request.getRemoteAddr(), forwarded(request), limits.proxies());
    }

    static String written(String peer, List<String> forwarded, List<NetworkRange> proxies) {
        byte[] address = address(peer, forwarded, proxies);
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return peer;
        }
    }

    static String network(String peer, List<String> forwarded, List<NetworkRange> proxies) {
        byte[] address = address(peer, forwarded, proxies);
        int kept = address.length == IPV4_BYTES ? NETWORK_OF_IPV4 : NETWORK_OF_IPV6;
        return HexFormat.of().formatHex(Arrays.copyOf(address, kept));
    }

    /** Each proxy adds its line or goes on in the last one: both say the same. */
    private static List<String> forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaders("X-Forwarded-For"));
    }

    private static byte[] address(String peer, List<String> forwarded, List<NetworkRange> proxies) {
        byte[] address = bytes(peer);
        String[] hops = String.join(",", forwarded).split(",", -1);
        int farthest = Math.max(0, hops.length - MOST_HOPS);
        // From the nearest backwards: each proxy of ours vouches for whom it had before it.
        for (int hop = hops.length - 1; hop >= farthest && isOurs(address, proxies); hop--) {
            byte[] before = bytes(hops[hop].strip());
            if (before.length == 0) {
                break;
            }
            address = before;
        }
        return address;
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
