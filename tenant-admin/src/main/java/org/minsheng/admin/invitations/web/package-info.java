/** Invitations as HTTP: for those who issue them anew and for those who hold one. */
@NullMarked
package org.minsheng.admin.invitations.web;

import org.jspecify.annotations.NullMarked;
