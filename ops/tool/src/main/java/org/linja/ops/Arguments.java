package org.linja.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linja.ops.settings.Failure;

/** The words after a command: plain words in order, and options {@code --name value}. */
public record Arguments(List<String> words, Map<String, String> options) {
    /** Without flags: each option wants a value. */
    public static Arguments of(List<String> given) {
        return of(given, Set.of());
    }

    /**
     * The same, where some options stand alone.
     *
     * @param flags their names
     */
    public static Arguments of(List<String> given, Set<String> flags) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        int next = 0;
        while (next < given.size()) {
            String word = given.get(next++);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            if (flags.contains(word.substring(2))) {
                options.put(word.substring(2), "");
                continue;
            }
            if (next == given.size()) {
                throw new Failure("%s wants a value after it.".formatted(word));
            }
            options.put(word.substring(2), given.get(next++));
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    /** The one plain word, else a refusal that shows how to write it. */
    public String only(String usage) {
        if (words.size() != 1) {
            throw new Failure("Write: ops/dev " + usage + ".");
        }
        return words.get(0);
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A whole number within bounds. */
    public long number(String name, long otherwise, long least, long most) {
        String word = options.get(name);
        if (word == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the refusal below says it for both
        }
        throw new Failure(
                "--%s is '%s': say a whole number from %d to %d."
                        .formatted(name, word, least, most));
    }

    public String required(String name, String usage) {
        return option(name).orElseThrow(() -> new Failure("Write: ops/dev " + usage + "."));
    }
}
