package org.linja.contracts;

import java.io.Serializable;

/** A person who may be calling, as the phone desk offers them while typing. */
public record CallerRow(
        String customer, String customerName, String zone, String name, String number)
        implements Serializable {}
