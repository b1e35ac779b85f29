package org.linja.ops.settings;

/** Which broker carries the messages, and who speaks to it. */
public enum BrokerKind {
    /** OpenMQ inside the server. */
    EMBEDDED,
    /** OpenMQ as a process of its own that can be killed apart. */
    PROCESS,
    /** IBM MQ of the operator, by IBM's resource adapter, which the operator brings. */
    IBMMQ,
    /** Any broker of the operator by its JMS client alone: we listen ourselves. */
    CLIENT;

    /** The kind by the word in LINJA_BROKER. */
    public static BrokerKind of(String word) {
        return switch (word) {
            case "embedded" -> EMBEDDED;
            case "process" -> PROCESS;
            case "ibmmq" -> IBMMQ;
            case "client" -> CLIENT;
            default ->
                    throw new Failure(
                            "LINJA_BROKER is '%s': set it to embedded, process, ibmmq or client."
                                    .formatted(word));
        };
    }
}
