/** The customer's own door of a running house, tried from outside. */
@NullMarked
package org.linja.portal;

import org.jspecify.annotations.NullMarked;
