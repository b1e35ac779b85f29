/** Pages on which customers, their contacts and their contracts are kept. */
@NullMarked
package org.linja.web.contracts;

import org.jspecify.annotations.NullMarked;
