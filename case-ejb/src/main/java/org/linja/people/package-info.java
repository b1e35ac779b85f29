/** Accounts: who may sign in, with which roles. */
@NullMarked
package org.linja.people;

import org.jspecify.annotations.NullMarked;
