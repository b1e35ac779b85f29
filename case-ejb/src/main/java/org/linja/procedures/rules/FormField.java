package org.linja.procedures.rules;

import java.io.Serializable;

/** One thing that whoever does a step writes down. */
public record FormField(String name, FieldType type, boolean optional, Wording label)
        implements Serializable {}
