package org.linja.web.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to: a person may come from any address of one. */
final class Networks {
    private static final int IPV4 = 4;

    private Networks() {}

    /** /24 of IPv4, /64 of IPv6. */
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == IPV4 ? 3 : 8));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    /** The same as people write it, such as {@code 192.0.2.0/24}. */
    static String told(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == IPV4 ? 3 : 8;
            byte[] range = Arrays.copyOf(Arrays.copyOf(bytes, kept), bytes.length);
            return InetAddress.getByAddress(range).getHostAddress() + '/' + kept * Byte.SIZE;
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }
}
