/** The addresses under which accounts are reached. */
@NullMarked
package org.minsheng.admin.accounts.web;

import org.jspecify.annotations.NullMarked;
