/** Word files in the manner of official papers (GB/T 9704): for somebody to go on writing in, then to print and to send. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.minsheng.core.ground.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
