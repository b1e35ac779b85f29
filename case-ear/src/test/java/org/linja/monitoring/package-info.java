/** What customers' monitoring tells the house, in the real application. */
@NullMarked
package org.linja.monitoring;

import org.jspecify.annotations.NullMarked;
