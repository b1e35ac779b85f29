package org.linja.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A phone call as line 1 would write it down; good unless a test spoils it. */
public final class ACall {
    private final Map<String, Object> fields = new TreeMap<>();

    private ACall() {}

    /** A call of medium urgency about a fault. */
    public static ACall from(String customer) {
        ACall call = new ACall();
        call.fields.put("customer", customer);
        call.fields.put("caller", Map.of("name", "Maria Lindqvist", "number", "+358401234501"));
        call.fields.put("subject", "Scale 9 shows nothing");
        call.fields.put("description", "It began after the change of shift.");
        call.fields.put("severity", "medium");
        return call;
    }

    public ACall critical() {
        return with("severity", "critical");
    }

    public ACall about(String subject) {
        return with("subject", subject);
    }

    public ACall by(String name, String number) {
        return with("caller", Map.of("name", name, "number", number));
    }

    /** The same call with another value of a field; null leaves the field out. */
    public ACall with(String field, @Nullable Object value) {
        ACall other = new ACall();
        other.fields.putAll(fields);
        if (value == null) {
            other.fields.remove(field);
        } else {
            other.fields.put(field, value);
        }
        return other;
    }

    public Map<String, Object> body() {
        return fields;
    }
}
