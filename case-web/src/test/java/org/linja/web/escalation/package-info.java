/** What people on duty and administrators see and type, tested without a server. */
@NullMarked
package org.linja.web.escalation;

import org.jspecify.annotations.NullMarked;
