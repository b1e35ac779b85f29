package org.linja.contracts;

import java.io.Serializable;

/**
 * A firm the house supports.
 *
 * @param zone tz-database name of the zone in which times are told to this customer
 * @param language en, fi or ru
 */
public record Customer(long id, String code, String name, String zone, String language)
        implements Serializable {}
