/** Everything that is a customer's, to take along. */
@NullMarked
package org.linja.exports;

import org.jspecify.annotations.NullMarked;
