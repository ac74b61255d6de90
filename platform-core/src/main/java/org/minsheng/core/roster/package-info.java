/** Who does the work in a congress's territory: the departments that carry out projects and report on them. */
@NullMarked
package org.minsheng.core.roster;

import org.jspecify.annotations.NullMarked;
