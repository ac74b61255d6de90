/** The endpoints of projects. */
@NullMarked
package org.minsheng.core.execution.project.web;

import org.jspecify.annotations.NullMarked;
