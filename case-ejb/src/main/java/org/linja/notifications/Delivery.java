package org.linja.notifications;

import java.util.function.Supplier;

/**
 * An alert on its way to one place.
 *
 * @param target what would fail as one, such as a server: deliveries to one target share a breaker
 * @param act hands it over; bounded in time, and never throws for what the target does
 */
record Delivery(String target, Supplier<SendResult> act) {}
