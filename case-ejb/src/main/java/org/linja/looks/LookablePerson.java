package org.linja.looks;

import java.io.Serializable;
import org.linja.people.rules.CustomerRight;

/** A customer's person through whose eyes the portal may be seen: one who can sign in. */
public record LookablePerson(long id, String name, CustomerRight right) implements Serializable {}
