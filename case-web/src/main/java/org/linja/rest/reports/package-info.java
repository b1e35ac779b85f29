/** The measure of a desk at the API. */
@NullMarked
package org.linja.rest.reports;

import org.jspecify.annotations.NullMarked;
