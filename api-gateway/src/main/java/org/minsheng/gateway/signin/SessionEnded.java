package org.minsheng.gateway.signin;

/** The authorization server no longer vouches for this session: the person signs in again. */
class SessionEnded extends RuntimeException {

    SessionEnded() {
        super("The session can no longer be renewed");
    }
}
