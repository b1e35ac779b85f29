/** Alerts to people of the house: created once, attempted until heard of, never lost silently. */
@NullMarked
@Prompt
package org.linja.notifications;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
