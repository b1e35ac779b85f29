package org.linja.routing.rules;

import org.linja.contracts.rules.Severity;

/**
 * What routing may look at.
 *
 * @param kind slug of the case's kind
 */
public record RoutingFacts(Severity severity, String kind) {}
