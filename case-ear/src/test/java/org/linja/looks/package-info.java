/** Seeing the portal through a customer's eyes, in the running house. */
@NullMarked
package org.linja.looks;

import org.jspecify.annotations.NullMarked;
