package org.linja.platform.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of many, and of no more than so many: nobody can fill the memory by coming
 * under ever new names. Whoever reads and writes from several threads takes turns.
 */
public final class Remembered<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    private Remembered(int most, boolean byUse) {
        super(64, 0.75f, byUse);
        this.most = most;
    }

    /** What nobody asked for longest is forgotten first. */
    public static <K, V> Remembered<K, V> byUse(int most) {
        return new Remembered<>(most, true);
    }

    /** What came first is forgotten first. */
    public static <K, V> Remembered<K, V> byArrival(int most) {
        return new Remembered<>(most, false);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
