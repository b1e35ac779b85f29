package org.linja.people;

/**
 * Whom to tell that something about their second factor has changed.
 *
 * @param proved whether a password alone still does not prove them
 */
public record FactorLetter(
        String email, String language, String name, String login, boolean proved) {}
