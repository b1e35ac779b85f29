/** Customers, their contacts and their contracts at the API. */
@NullMarked
package org.linja.rest.contracts;

import org.jspecify.annotations.NullMarked;
