/** The trail of administration at the API. */
@NullMarked
package org.linja.rest.administration;

import org.jspecify.annotations.NullMarked;
