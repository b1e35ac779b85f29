/** Documents of cases at the API: issued, listed, and what they are checked by. */
@NullMarked
package org.linja.rest.documents;

import org.jspecify.annotations.NullMarked;
