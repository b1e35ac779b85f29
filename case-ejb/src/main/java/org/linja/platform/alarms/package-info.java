/** Moments that want attention, as rows of their own for any subject. */
@NullMarked
package org.linja.platform.alarms;

import org.jspecify.annotations.NullMarked;
