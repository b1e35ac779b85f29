/**
 * What an entry of a case's history is, how it is written down for good, and how tampering shows.
 */
@NullMarked
package org.linja.journal.rules;

import org.jspecify.annotations.NullMarked;
