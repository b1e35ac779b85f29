/** Who is on duty for which line, and when duty changes hands. */
@NullMarked
package org.linja.rota.rules;

import org.jspecify.annotations.NullMarked;
