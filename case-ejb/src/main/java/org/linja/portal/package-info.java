/** The customer's narrow door: own cases, own words. */
@NullMarked
package org.linja.portal;

import org.jspecify.annotations.NullMarked;
