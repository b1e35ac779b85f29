/** What people do about messages that nobody could handle: look, let go again, discard. */
@NullMarked
@Prompt
package org.linja.messages;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
