/** What the house answers when it is asked whether it can work. */
@NullMarked
package org.linja.platform.health;

import org.jspecify.annotations.NullMarked;
