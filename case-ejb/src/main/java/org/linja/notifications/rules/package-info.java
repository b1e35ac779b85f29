/** What an alert may become, and when to try to deliver it. */
@NullMarked
package org.linja.notifications.rules;

import org.jspecify.annotations.NullMarked;
