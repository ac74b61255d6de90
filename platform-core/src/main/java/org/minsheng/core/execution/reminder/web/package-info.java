/** The endpoints of reminders. */
@NullMarked
package org.minsheng.core.execution.reminder.web;

import org.jspecify.annotations.NullMarked;
