/** Who may do what, and what a password may be, decided without the house. */
@NullMarked
package org.linja.people.rules;

import org.jspecify.annotations.NullMarked;
