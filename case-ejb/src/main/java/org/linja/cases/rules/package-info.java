/** The numbers, states and causes of a case, and who may see it. */
@NullMarked
package org.linja.cases.rules;

import org.jspecify.annotations.NullMarked;
