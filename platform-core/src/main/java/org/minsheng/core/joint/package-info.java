/** What a city sees of itself and its districts, together: a read model in the city's own schema, fed by envelopes. */
@ApplicationModule(allowedDependencies = {"exchange", "cycle", "execution::figures", "execution::sheet"})
@NullMarked
package org.minsheng.core.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
