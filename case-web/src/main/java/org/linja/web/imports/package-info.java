/** Pages on which a foreign desk's log is handed in and followed. */
@NullMarked
package org.linja.web.imports;

import org.jspecify.annotations.NullMarked;
