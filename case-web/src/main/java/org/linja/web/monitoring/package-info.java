/** What of customers' monitoring stands on pages of cases. */
@NullMarked
package org.linja.web.monitoring;

import org.jspecify.annotations.NullMarked;
