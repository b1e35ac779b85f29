/** Words and times of a customer, judged without a house. */
@NullMarked
package org.linja.portal.rules;

import org.jspecify.annotations.NullMarked;
