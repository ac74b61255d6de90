package org.minsheng.standalone.folder;

/** Something the person at the keyboard can mend; the message says what, in Chinese and in English. */
public class CannotStart extends RuntimeException {

    public CannotStart(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
