package org.linja.rota;

import java.io.Serializable;
import org.linja.rota.rules.SupportLine;

/** A person who may be put on duty for a line. */
public record DutyPerson(long id, String name, SupportLine line) implements Serializable {}
