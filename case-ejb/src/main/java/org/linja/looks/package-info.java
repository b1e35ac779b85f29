/**
 * Seeing the portal as a customer's person sees it: briefly, with a reason, and told to the firm.
 */
@NullMarked
package org.linja.looks;

import org.jspecify.annotations.NullMarked;
