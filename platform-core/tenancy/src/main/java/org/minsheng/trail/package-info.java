/** Histories whose rows are sealed into a chain, and the check that finds what was done to them behind everyone's back. */
@NullMarked
package org.minsheng.trail;

import org.jspecify.annotations.NullMarked;
