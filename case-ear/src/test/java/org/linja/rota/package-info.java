/** Who is on duty, as the house meets it. */
@NullMarked
package org.linja.rota;

import org.jspecify.annotations.NullMarked;
