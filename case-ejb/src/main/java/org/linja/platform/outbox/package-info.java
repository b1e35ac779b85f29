/** What must travel: events written with their cause and sent until somebody has handled them. */
@NullMarked
package org.linja.platform.outbox;

import org.jspecify.annotations.NullMarked;
