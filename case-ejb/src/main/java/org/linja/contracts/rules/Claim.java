package org.linja.contracts.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for help with.
 *
 * @param service key of the service, or of that which the named asset belongs to; null if not said
 * @param contract code of the contract that somebody says is meant; null if not said
 */
public record Claim(@Nullable String service, @Nullable String contract) {

    /** Nothing was said but the customer. */
    public static final Claim OF_ANYTHING = new Claim(null, null);
}
