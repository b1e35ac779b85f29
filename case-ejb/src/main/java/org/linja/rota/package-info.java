/** Who is on duty on which line. */
@NullMarked
package org.linja.rota;

import org.jspecify.annotations.NullMarked;
