/** Documents and measures of a running house, read back by other libraries and by SQL. */
@NullMarked
package org.linja.reports;

import org.jspecify.annotations.NullMarked;
