/**
 * How a promise is measured: the one reading of a clock that live case, preview and audit share.
 */
@NullMarked
package org.linja.sla.rules;

import org.jspecify.annotations.NullMarked;
