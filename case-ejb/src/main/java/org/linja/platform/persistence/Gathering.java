package org.linja.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a thread wants written while it does several things, kept until it has done them and then
 * written together. All of them belong to one transaction.
 */
public final class Gathering<T> {
    // One for each kind, for as long as the application lives: none is ever left behind.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable List<T>> kept = new ThreadLocal<>();

    /**
     * Keeps these if the thread gathers.
     *
     * @return false if it does not: they are to be written now
     */
    public boolean keep(List<? extends T> these) {
        List<T> so = kept.get();
        if (so == null) {
            return false;
        }
        so.addAll(these);
        return true;
    }

    /**
     * Gathers while this work is done.
     *
     * @param writer is handed all of it in the order in which it came; not if the work fails
     */
    public void within(Runnable work, Consumer<List<T>> writer) {
        if (kept.get() != null) {
            work.run();
            return;
        }
        List<T> gathered = new ArrayList<>();
        kept.set(gathered);
        try {
            work.run();
        } finally {
            kept.remove();
        }
        writer.accept(gathered);
    }
}
