/** Where what stands in an export, and how its file is laid out. */
@NullMarked
package org.linja.exports.rules;

import org.jspecify.annotations.NullMarked;
