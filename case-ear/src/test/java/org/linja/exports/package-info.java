/** Everything that is a customer's, taken along from the whole house. */
@NullMarked
package org.linja.exports;

import org.jspecify.annotations.NullMarked;
