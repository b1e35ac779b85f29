/** Rights and names, tested without the house. */
@NullMarked
package org.linja.people.rules;

import org.jspecify.annotations.NullMarked;
