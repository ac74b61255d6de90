/** The endpoints of departments. */
@NullMarked
package org.minsheng.core.people.roster.web;

import org.jspecify.annotations.NullMarked;
