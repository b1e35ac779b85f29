/** Everything that is a customer's, ordered and taken along by machines. */
@NullMarked
package org.linja.rest.exports;

import org.jspecify.annotations.NullMarked;
