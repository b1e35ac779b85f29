/** Acts, protocols, approvals and letters: numbered, printed from the journal, signed, kept. */
@NullMarked
package org.linja.documents;

import org.jspecify.annotations.NullMarked;
