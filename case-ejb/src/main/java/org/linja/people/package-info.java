/** Accounts: who may sign in, with which roles. */
@NullMarked
@Prompt
package org.linja.people;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
