/** What a monthly report shows beside its figures: photos of what has been done, and documents. */
@ApplicationModule(
        allowedDependencies = {"ground.abilities", "ground.files", "ground.keys", "people.roles", "execution.subject"})
@NullMarked
package org.minsheng.core.execution.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
