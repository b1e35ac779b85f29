/** Tests of the pages of the house's administration. */
@NullMarked
package org.linja.web.admin;

import org.jspecify.annotations.NullMarked;
