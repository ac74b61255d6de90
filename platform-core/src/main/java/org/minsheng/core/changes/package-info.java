/** Who changed what and when, field by field: the history that nothing editable goes without. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.minsheng.core.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
