package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.linja.platform.rules.Remembered;

/**
 * Slows down whoever guesses passwords, by account and by network, and locks nobody out.
 *
 * <p>After ten failures of one account from one network both must wait until the minute has passed.
 * A network that tries many accounts must wait altogether, but for the accounts that have come in
 * from there before; an account that is tried from many networks leaves each of them few tries. Its
 * owner, who comes from a network of their own, is held up by neither.
 */
@ApplicationScoped
public class FailedSignIns {
    /** How long to wait, at most, before another try is heard. */
    public static final int WAIT_SECONDS = 60;

    /** Of one account from one network. */
    static final int OF_PAIR = 10;

    /** Of one account from one network, while many networks try this account. */
    static final int OF_PAIR_UNDER_ATTACK = 3;

    /** Of all accounts from one network. */
    static final int OF_NETWORK = 100;

    /** Of one account from all networks. */
    static final int OF_ACCOUNT = 50;

    private static final int MOST_REMEMBERED = 10_000;
    private static final long WINDOW_NANOS = WAIT_SECONDS * 1_000_000_000L;

    private final Map<String, Tries> pairs = Remembered.byArrival(MOST_REMEMBERED);
    private final Map<String, Tries> networks = Remembered.byArrival(MOST_REMEMBERED);
    private final Map<String, Tries> accounts = Remembered.byArrival(MOST_REMEMBERED);
    private final Map<String, Boolean> atHome = Remembered.byArrival(MOST_REMEMBERED);

    private record Tries(int count, long sinceNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - sinceNanos >= WINDOW_NANOS;
        }
    }

    /** Whether this account must wait when asked for from this address. */
    public boolean mustWait(String login, String address) {
        return mustWait(login, address, System.nanoTime());
    }

    void failed(String login, String address) {
        failed(login, address, System.nanoTime());
    }

    synchronized void succeeded(String login, String address) {
        String pair = pair(login, address);
        pairs.remove(pair);
        atHome.put(pair, true);
    }

    synchronized boolean mustWait(String login, String address, long nowNanos) {
        String pair = pair(login, address);
        int ofPair = count(pairs, pair, nowNanos);
        if (ofPair >= OF_PAIR) {
            return true;
        }
        if (atHome.containsKey(pair)) {
            return false;
        }
        boolean attacked = count(accounts, login, nowNanos) >= OF_ACCOUNT;
        return (attacked && ofPair >= OF_PAIR_UNDER_ATTACK)
                || count(networks, Networks.of(address), nowNanos) >= OF_NETWORK;
    }

    synchronized void failed(String login, String address, long nowNanos) {
        add(pairs, pair(login, address), nowNanos);
        add(networks, Networks.of(address), nowNanos);
        add(accounts, login, nowNanos);
    }

    private static int count(Map<String, Tries> tries, String key, long nowNanos) {
        Tries known = tries.get(key);
        return known == null || known.isOver(nowNanos) ? 0 : known.count();
    }

    private static void add(Map<String, Tries> tries, String key, long nowNanos) {
        tries.merge(
                key,
                new Tries(1, nowNanos),
                (known, first) ->
                        known.isOver(nowNanos)
                                ? first
                                : new Tries(known.count() + 1, known.sinceNanos()));
    }

    private static String pair(String login, String address) {
        return Networks.of(address) + ' ' + login;
    }
}
