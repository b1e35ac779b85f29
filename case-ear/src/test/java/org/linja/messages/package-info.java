/** Messages that nobody could handle: set aside, told about, decided. */
@NullMarked
package org.linja.messages;

import org.jspecify.annotations.NullMarked;
