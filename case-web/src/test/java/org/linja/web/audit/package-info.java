/** The auditor's pages, tested without a server. */
@NullMarked
package org.linja.web.audit;

import org.jspecify.annotations.NullMarked;
