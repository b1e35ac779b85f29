/** Decisions about parked messages, tested without a server. */
@NullMarked
package org.linja.web.messages;

import org.jspecify.annotations.NullMarked;
