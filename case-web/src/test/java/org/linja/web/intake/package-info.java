/** What the phone desk types, tested without a server. */
@NullMarked
package org.linja.web.intake;

import org.jspecify.annotations.NullMarked;
