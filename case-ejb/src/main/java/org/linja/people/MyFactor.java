package org.linja.people;

import java.io.Serializable;

/**
 * A person's second factor as they see it.
 *
 * @param owned whether they have an authenticator
 * @param passkeys whether they have passkeys, which are one as well
 * @param demanded whether their firm wants them to
 * @param possible whether this house can keep one
 * @param codesLeft how many recovery codes they have not used
 */
public record MyFactor(
        boolean owned, boolean passkeys, boolean demanded, boolean possible, int codesLeft)
        implements Serializable {}
