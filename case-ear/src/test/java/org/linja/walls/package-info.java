/** Attacks on the walls between customers and around the house (ops/docs/attacks.md). */
@NullMarked
package org.linja.walls;

import org.jspecify.annotations.NullMarked;
