/** The year of a congress: its stages, the window in which projects are carried out, and the tenant's own rules for lights and due days. */
@NullMarked
package org.minsheng.core.cycle;

import org.jspecify.annotations.NullMarked;
