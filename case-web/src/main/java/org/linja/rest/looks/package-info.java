/** Who of the house saw a customer's portal, told to that customer's programs. */
@NullMarked
package org.linja.rest.looks;

import org.jspecify.annotations.NullMarked;
