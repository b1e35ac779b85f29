/** Alerts to people at the API. */
@NullMarked
package org.linja.rest.notifications;

import org.jspecify.annotations.NullMarked;
