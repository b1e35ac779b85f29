/** Who is on duty, at the API. */
@NullMarked
package org.linja.rest.rota;

import org.jspecify.annotations.NullMarked;
