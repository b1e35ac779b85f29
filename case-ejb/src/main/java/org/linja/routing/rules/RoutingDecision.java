package org.linja.routing.rules;

import org.linja.rota.rules.SupportLine;

/** Where a new case goes. */
public sealed interface RoutingDecision {

    /** It goes to this person, on duty for this line. */
    record RoutedTo(SupportLine line, long personId) implements RoutingDecision {}

    /** Nobody is on duty who could take it; the ladder must find somebody. */
    record NobodyOnDuty() implements RoutingDecision {}
}
