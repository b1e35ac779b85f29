/** Documents of cases in the real house: numbers, signatures, who sees them. */
@NullMarked
package org.linja.documents;

import org.jspecify.annotations.NullMarked;
