/** The pages on which people decide about messages that nobody could handle. */
@NullMarked
package org.linja.web.messages;

import org.jspecify.annotations.NullMarked;
