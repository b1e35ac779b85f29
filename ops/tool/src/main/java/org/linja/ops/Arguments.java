package org.linja.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.ops.settings.Failure;

/** The words after a command: plain words in order, and options {@code --name value}. */
public record Arguments(List<String> words, Map<String, String> options) {
    public static Arguments of(List<String> given) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        int next = 0;
        while (next < given.size()) {
            String word = given.get(next++);
            if (!word.startsWith("--")) {
                words.add(word);
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

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String required(String name, String usage) {
        return option(name).orElseThrow(() -> new Failure("Write: ops/dev " + usage + "."));
    }
}
