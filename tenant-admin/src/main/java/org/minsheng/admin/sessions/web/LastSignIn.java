package org.minsheng.admin.sessions.web;

import java.time.Instant;
import org.minsheng.admin.sessions.Device;
import org.minsheng.admin.sessions.SignIn;

record LastSignIn(Instant at, String address, Device.Browser browser, Device.System system) {

    static LastSignIn of(SignIn signIn) {
        return new LastSignIn(
                signIn.at(),
                signIn.address(),
                signIn.device().browser(),
                signIn.device().system());
    }
}
