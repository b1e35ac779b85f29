/** What the house answers when it is asked whether it can work. */
@NullMarked
@Prompt
package org.linja.platform.health;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
