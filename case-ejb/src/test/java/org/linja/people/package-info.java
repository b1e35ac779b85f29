/** What proves a person, tested without the house. */
@NullMarked
package org.linja.people;

import org.jspecify.annotations.NullMarked;
