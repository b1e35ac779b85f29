package org.linja.looks;

import org.jspecify.annotations.Nullable;
import org.linja.platform.security.LinjaPrincipal;

/**
 * How a session of somebody of the house stands.
 *
 * @param seenAs whom it is for as long as the look lasts; null while there is none
 * @param over whether there was one that ended by itself
 */
public record LookNow(@Nullable LinjaPrincipal seenAs, boolean over) {
    static final LookNow NONE = new LookNow(null, false);
}
