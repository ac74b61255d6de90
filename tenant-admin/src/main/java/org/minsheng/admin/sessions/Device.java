package org.minsheng.admin.sessions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, as far as they would say it themselves. It is what the browser says of itself: good for being
 * recognised by its owner, and proof of nothing. What it said word for word is not kept.
 */
public record Device(Browser browser, System system) {

    /** Those that call themselves by several names stand before those whose names they borrow. */
    public enum Browser {
        WECHAT("micromessenger"),
        DINGTALK("dingtalk"),
        QQ("qqbrowser/"),
        UC("ucbrowser/"),
        QUARK("quark/"),
        HUAWEI("huaweibrowser/"),
        XIAOMI("miuibrowser/"),
        EDGE("edg/", "edga/", "edgios/"),
        FIREFOX("firefox/", "fxios/"),
        CHROME("chrome/", "chromium/", "crios/"),
        SAFARI("safari/"),
        OTHER;

        private final String[] signs;

        Browser(String... signs) {
            this.signs = signs;
        }
    }

    public enum System {
        IPAD("ipad"),
        IPHONE("iphone"),
        HARMONY("harmonyos", "openharmony"),
        ANDROID("android"),
        WINDOWS("windows nt"),
        MAC("macintosh"),
        LINUX("linux", "x11"),
        OTHER;

        private final String[] signs;

        System(String... signs) {
            this.signs = signs;
        }
    }

    public static Device of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Device(browser(text), system(text));
    }

    private static Browser browser(String text) {
        for (Browser browser : Browser.values()) {
            if (says(text, browser.signs)) {
                return browser;
            }
        }
        return Browser.OTHER;
    }

    private static System system(String text) {
        for (System system : System.values()) {
            if (says(text, system.signs)) {
                return system;
            }
        }
        return System.OTHER;
    }

    private static boolean says(String text, String... signs) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
