/** Tests of the pages of customers and contracts. */
@NullMarked
package org.linja.web.contracts;

import org.jspecify.annotations.NullMarked;
