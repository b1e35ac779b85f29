package org.linja.ops.settings;

/** Whether OpenMQ runs inside the server or as a process of its own that can be killed apart. */
public enum BrokerKind {
    EMBEDDED,
    PROCESS;

    /** The kind by the word in LINJA_BROKER. */
    public static BrokerKind of(String word) {
        return switch (word) {
            case "embedded" -> EMBEDDED;
            case "process" -> PROCESS;
            default ->
                    throw new Failure(
                            "LINJA_BROKER is '%s': set it to embedded or process.".formatted(word));
        };
    }
}
