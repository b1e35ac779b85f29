/** Tests of the API as a whole. */
@NullMarked
package org.linja.rest;

import org.jspecify.annotations.NullMarked;
