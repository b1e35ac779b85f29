/** Pages on which documents of many cases are ordered and followed. */
@NullMarked
package org.linja.web.documents;

import org.jspecify.annotations.NullMarked;
