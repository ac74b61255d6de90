package org.minsheng.standalone;

/** Something the person at the keyboard can mend; the message says what, in Chinese and in English. */
public class CannotStart extends RuntimeException {

    CannotStart(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
