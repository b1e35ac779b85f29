/** Pages of the customer's own door. */
@NullMarked
package org.linja.web.portal;

import org.jspecify.annotations.NullMarked;
