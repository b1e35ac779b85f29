/** What auditors and duty managers hand on: opinions as documents, and the measure of a desk. */
@NullMarked
package org.linja.reports;

import org.jspecify.annotations.NullMarked;
