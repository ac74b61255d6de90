/** The endpoint of a project's course. */
@NullMarked
package org.minsheng.core.execution.course.web;

import org.jspecify.annotations.NullMarked;
