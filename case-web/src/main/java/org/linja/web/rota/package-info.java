/** The page of the duty roster. */
@NullMarked
package org.linja.web.rota;

import org.jspecify.annotations.NullMarked;
