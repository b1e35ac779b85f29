package org.linja.people;

/**
 * What a provider proved of a person.
 *
 * @param subject its own lasting name for them
 * @param email an address that it vouches for
 */
public record ProvenElsewhere(String issuer, String subject, String email) {}
