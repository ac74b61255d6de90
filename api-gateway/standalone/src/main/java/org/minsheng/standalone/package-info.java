/** One process that starts the whole system on one machine, fills in the sample year and stops everything again. */
@NullMarked
package org.minsheng.standalone;

import org.jspecify.annotations.NullMarked;
