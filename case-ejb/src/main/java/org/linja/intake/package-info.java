/** The phone call that becomes a case while the caller is on the line. */
@NullMarked
package org.linja.intake;

import org.jspecify.annotations.NullMarked;
