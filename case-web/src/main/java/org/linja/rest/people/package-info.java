/** Accounts at the API. */
@NullMarked
package org.linja.rest.people;

import org.jspecify.annotations.NullMarked;
