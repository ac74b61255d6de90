/** The sample year: a chapter for each feature, lived through day by day and asked for as people would. */
@NullMarked
package org.minsheng.standalone.sample;

import org.jspecify.annotations.NullMarked;
