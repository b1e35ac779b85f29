package org.linja.escalation;

/**
 * How a call stands between a ladder and a person.
 *
 * @param callable whether the person works here and could accept a case
 * @param climbing whether the climb has not ended
 */
public record CallStanding(boolean callable, boolean climbing) {}
