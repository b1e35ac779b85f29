/** What kinds of documents there are, how they are numbered, and what they say. */
@NullMarked
package org.linja.documents.rules;

import org.jspecify.annotations.NullMarked;
