package org.linja.cases;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who opens a case says that it is about.
 *
 * @param service key of a service
 * @param asset tag of an asset
 * @param contract code of the contract that is meant
 */
public record NamedClaim(
        @Nullable String service, @Nullable String asset, @Nullable String contract) {

    /** Nothing was said but the customer. */
    public static final NamedClaim NOTHING = new NamedClaim(null, null, null);
}
