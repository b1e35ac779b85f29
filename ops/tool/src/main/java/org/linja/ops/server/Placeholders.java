package org.linja.ops.server;

import java.util.Map;

/** Fills ${name} in a template; what it does not know it leaves to whom it is meant for. */
final class Placeholders {
    private Placeholders() {}

    static String fill(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
