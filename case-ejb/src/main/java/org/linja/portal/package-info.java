/** The customer's narrow door: own cases, own words. */
@NullMarked
@Prompt
package org.linja.portal;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
