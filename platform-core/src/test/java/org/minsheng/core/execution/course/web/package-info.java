/** The endpoints of the year's projects, asked as the pages ask them. */
@NullMarked
package org.minsheng.core.execution.course.web;

import org.jspecify.annotations.NullMarked;
