/** Pages of whoever wants to know how a desk worked. */
@NullMarked
package org.linja.web.reports;

import org.jspecify.annotations.NullMarked;
