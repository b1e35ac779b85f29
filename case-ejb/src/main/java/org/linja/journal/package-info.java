/** The append-only, hash-chained history of every case, where every room writes. */
@NullMarked
package org.linja.journal;

import org.jspecify.annotations.NullMarked;
