/** Numbered opinions and their reports at the API. */
@NullMarked
package org.linja.rest.audit;

import org.jspecify.annotations.NullMarked;
