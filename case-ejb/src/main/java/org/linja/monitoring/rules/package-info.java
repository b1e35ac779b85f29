/** What an alert says, how severe it is, and what becomes of it. */
@NullMarked
package org.linja.monitoring.rules;

import org.jspecify.annotations.NullMarked;
