package org.linja.notifications;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list of alerts, newest first.
 *
 * @param next what to pass as {@code after} for the rest, null at the end
 */
public record NotificationList(List<NotificationRow> items, @Nullable Long next)
        implements Serializable {

    public NotificationList {
        items = List.copyOf(items);
    }
}
