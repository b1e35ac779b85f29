package org.linja.monitoring;

import java.util.List;
import org.linja.monitoring.rules.Alert;
import org.linja.platform.problem.FieldError;

/**
 * An alert that is not taken, while those beside it in its message are.
 *
 * @param at its place in the message, from 0
 * @param name what it is called; empty if that could not be read
 * @param errors as the message names its fields: {@code alerts.3.fingerprint}
 */
public record RefusedAlert(int at, String name, List<FieldError> errors) {
    /** As much of a name as a list has room for. */
    static final int NAME_LIMIT = 200;

    public RefusedAlert {
        name = Alert.cut(name, NAME_LIMIT);
        errors = List.copyOf(errors);
    }
}
