package org.linja.notifications.rules;

/** What can happen to an alert. */
public enum NotificationAct {
    DELIVER,
    FAIL,
    ACCEPT,
    SUPERSEDE,
    HEAR
}
