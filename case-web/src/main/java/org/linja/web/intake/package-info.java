/** The phone desk. */
@NullMarked
package org.linja.web.intake;

import org.jspecify.annotations.NullMarked;
