/** Answers to customers: those that go out at once, and those that a second person reads first. */
@NullMarked
@Prompt
package org.linja.answers;

import org.jspecify.annotations.NullMarked;
import org.linja.platform.persistence.Prompt;
