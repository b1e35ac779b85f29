/** The API as somebody outside meets it, who knows its contract and nothing of its code. */
@NullMarked
package org.linja.rest;

import org.jspecify.annotations.NullMarked;
