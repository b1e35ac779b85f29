/** Pages of the house's administration: who may sign in, with which roles. */
@NullMarked
package org.linja.web.admin;

import org.jspecify.annotations.NullMarked;
