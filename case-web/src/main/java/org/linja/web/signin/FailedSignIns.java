package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after ten failures of one account from one network it must
 * wait until a minute has passed. Other networks, such as the true owner's, are not held up.
 */
@ApplicationScoped
public class FailedSignIns {
    /** How long to wait, at most, before another try is heard. */
    public static final int WAIT_SECONDS = 60;

    private static final int FREE_TRIES = 10;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long WINDOW_NANOS = WAIT_SECONDS * 1_000_000_000L;

    private final Map<String, Tries> tries =
            new LinkedHashMap<>(64, 0.75f, false) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Tries(int count, long sinceNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - sinceNanos >= WINDOW_NANOS;
        }
    }

    /** Whether this account must wait when asked for from this address. */
    public synchronized boolean mustWait(String login, String address) {
        Tries known = tries.get(key(login, address));
        return known != null && !known.isOver(System.nanoTime()) && known.count() >= FREE_TRIES;
    }

    synchronized void failed(String login, String address) {
        long now = System.nanoTime();
        tries.merge(
                key(login, address),
                new Tries(1, now),
                (known, first) ->
                        known.isOver(now)
                                ? first
                                : new Tries(known.count() + 1, known.sinceNanos()));
    }

    synchronized void succeeded(String login, String address) {
        tries.remove(key(login, address));
    }

    private static String key(String login, String address) {
        return network(address) + ' ' + login;
    }

    /** A person may come from any address of a network: /24 of IPv4, /64 of IPv6. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
