package org.linja.contracts;

import java.io.Serializable;

/**
 * A thing that a customer calls about.
 *
 * @param tag what stands on it; once a customer, whatever its capitals
 * @param service key of the service it belongs to, as the customer's contracts name it
 */
public record Asset(String tag, String name, String service) implements Serializable {}
