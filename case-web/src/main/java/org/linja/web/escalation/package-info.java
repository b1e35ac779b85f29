/** The page of the person on duty: what rang, and accepting it. */
@NullMarked
package org.linja.web.escalation;

import org.jspecify.annotations.NullMarked;
