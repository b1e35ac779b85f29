package org.linja.notifications;

import java.io.Serializable;

/** Somebody of the house who can be called about a case. */
public record ReachablePerson(String login, String name) implements Serializable {}
