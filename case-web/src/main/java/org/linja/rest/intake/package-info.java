/** The phone desk at the API. */
@NullMarked
package org.linja.rest.intake;

import org.jspecify.annotations.NullMarked;
