/** How a foreign desk's log is read as histories of ours, with nothing repaired in silence. */
@NullMarked
package org.linja.imports.rules;

import org.jspecify.annotations.NullMarked;
