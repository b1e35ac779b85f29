/** What people do about messages that nobody could handle: look, let go again, discard. */
@NullMarked
package org.linja.messages;

import org.jspecify.annotations.NullMarked;
