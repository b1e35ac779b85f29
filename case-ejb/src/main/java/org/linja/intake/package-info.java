/** The phone call that becomes a case while the caller is on the line. */
@NullMarked
@Prompt
package org.linja.intake;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
