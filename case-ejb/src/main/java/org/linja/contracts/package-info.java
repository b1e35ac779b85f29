/** Customers, their callers and what was signed with them. */
@NullMarked
package org.linja.contracts;

import org.jspecify.annotations.NullMarked;
