/** Foreign desks' logs at the API. */
@NullMarked
package org.linja.rest.imports;

import org.jspecify.annotations.NullMarked;
