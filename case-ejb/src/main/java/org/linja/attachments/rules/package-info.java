/** What kinds of files a house takes, how much of them, how fast, and under what names. */
@NullMarked
package org.linja.attachments.rules;

import org.jspecify.annotations.NullMarked;
