/** What every resource of the API stands on: strict reading, problems, versions, request ids. */
@NullMarked
package org.linja.rest.kit;

import org.jspecify.annotations.NullMarked;
