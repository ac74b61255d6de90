/** Wires the features of this service together: database, clocks, and who may call what. */
@NullMarked
package org.minsheng.admin;

import org.jspecify.annotations.NullMarked;
