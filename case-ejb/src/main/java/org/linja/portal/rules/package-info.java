/** What may be decided about a customer's own words and times without the house. */
@NullMarked
package org.linja.portal.rules;

import org.jspecify.annotations.NullMarked;
