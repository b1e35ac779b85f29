package org.linja.procedures;

import java.io.Serializable;

/**
 * What is shipped of a template and was never in force in this house.
 *
 * @param basedOn number of the version that is in force, in whose place it may come
 */
public record ShippedTemplate(String code, int basedOn, String definition)
        implements Serializable {}
