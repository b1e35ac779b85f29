package org.linja.platform.security;

import java.util.List;

/** What a person may be to the house; a small house gives several to one person. */
public final class Role {
    public static final String LINE_1 = "LINE_1";
    public static final String LINE_2 = "LINE_2";
    public static final String DUTY_MANAGER = "DUTY_MANAGER";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String CUSTOMER = "CUSTOMER";

    /** A customer's person who may open cases and answer; follows from their right. */
    public static final String CUSTOMER_MEMBER = "CUSTOMER_MEMBER";

    /** A customer's person who invites and disables the others; follows from their right. */
    public static final String CUSTOMER_ADMINISTRATOR = "CUSTOMER_ADMINISTRATOR";

    /** A customer's person who signs for the firm; follows from their right. */
    public static final String CUSTOMER_SIGNATORY = "CUSTOMER_SIGNATORY";

    /**
     * A customer's person whose firm demands a second factor and who has none yet: may take one and
     * nothing else. Follows from the demand and is never given.
     */
    public static final String ENROLLING = "ENROLLING";

    /** The gateway of short messages and calls, when it reports to us; never a person's. */
    public static final String GATEWAY = "GATEWAY";

    /** A device that reports of one alert it was sent; never a person's. */
    public static final String DEVICE = "DEVICE";

    /** The monitoring of a managed service, when it tells of alerts; never a person's. */
    public static final String MONITOR = "MONITOR";

    /** All roles that can be given to a person, in the order screens show them. */
    public static final List<String> ALL =
            List.of(LINE_1, LINE_2, DUTY_MANAGER, AUDITOR, ADMINISTRATOR, CUSTOMER);

    /** Those that people of the house have. */
    public static final List<String> OF_STAFF =
            List.of(LINE_1, LINE_2, DUTY_MANAGER, AUDITOR, ADMINISTRATOR);

    /** Roles beside CUSTOMER that follow from a customer's person's right and are never given. */
    public static final List<String> BY_RIGHT =
            List.of(CUSTOMER_MEMBER, CUSTOMER_ADMINISTRATOR, CUSTOMER_SIGNATORY);

    private Role() {}
}
