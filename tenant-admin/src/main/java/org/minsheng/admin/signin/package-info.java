/** How people and services prove who they are: the sign-in conversation, sessions, and the one issuer of tokens. */
@ApplicationModule(allowedDependencies = {"accounts", "congresses", "membership", "revocation", "sessions"})
@NullMarked
package org.minsheng.admin.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
