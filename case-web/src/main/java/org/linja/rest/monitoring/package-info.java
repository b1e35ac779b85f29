/** What customers' monitoring tells, and the services it speaks of. */
@NullMarked
package org.linja.rest.monitoring;

import org.jspecify.annotations.NullMarked;
