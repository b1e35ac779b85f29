/** What must travel: events written with their cause and sent until somebody has handled them. */
@NullMarked
@Prompt
package org.linja.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
