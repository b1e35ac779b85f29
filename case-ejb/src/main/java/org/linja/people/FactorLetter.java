package org.linja.people;

/** Whom to tell that their second factor is gone. */
public record FactorLetter(String email, String language, String name, String login) {}
